//! What the stories saw, as the pictures of docs/editors: few, and small.

use std::path::Path;

use crate::Outcome;

/// Story's picture, and what it is called in docs/pictures.
const IN_DOCS: [(&str, &str); 12] = [
    ("set-up-desktop-light", "newsroom-set-up"),
    ("staff-desktop-light", "newsroom-staff"),
    ("articles-desktop-light", "newsroom-articles"),
    ("editor-desktop-light", "newsroom-editor"),
    ("editor-phone-dark", "newsroom-editor-phone"),
    ("editor-correcting-desktop-light", "newsroom-correcting"),
    ("merge-desktop-light", "newsroom-merge"),
    ("compare-desktop-light", "newsroom-compare"),
    ("preview-shared-desktop-light", "newsroom-preview"),
    ("fronts-desktop-light", "newsroom-front"),
    ("people-one-desktop-light", "newsroom-person"),
    ("account-desktop-light", "newsroom-account"),
];
/// Pixels of a picture's height; what is below is not what the text is about.
const HEIGHT_MAX: u32 = 1_100;

/// Puts the pictures of `from` that the documentation shows into docs/pictures, as WebP without
/// loss.
pub(super) fn keep(root: &Path, from: &Path) -> Outcome {
    for (seen, name) in IN_DOCS {
        let file = from.join(format!("{seen}.png"));
        let picture = image::open(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let height = picture.height().min(HEIGHT_MAX);
        let part = picture.crop_imm(0, 0, picture.width(), height).into_rgb8();
        let file = root.join("docs/pictures").join(format!("{name}.webp"));
        part.save(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        println!("kept {}", file.display());
    }
    Ok(())
}
