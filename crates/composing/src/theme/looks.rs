//! The style sheet of the look a paper chose: the theme's tokens, said anew.

use news::{Face, Looks, NameplateSize};

use super::{Asset, assets};

/// The name of the sheet among the theme's assets.
pub const LOOKS_SHEET: &str = "looks.css";

/// The sheet that stands after the theme's own; `None` when the paper chose nothing.
pub fn looks_sheet(looks: &Looks) -> Option<Asset> {
    let tokens = tokens(looks);
    if tokens.is_empty() {
        return None;
    }
    let lines = tokens.iter().map(|(name, value)| format!("--{name}: {value};"));
    let body: String = lines.collect::<Vec<_>>().join(" ");
    let sheet = format!("@layer tokens {{ :root {{ {body} }} }}\n");
    Some(assets::asset(assets::SITE, LOOKS_SHEET, sheet.into_bytes()))
}

fn tokens(looks: &Looks) -> Vec<(&'static str, String)> {
    let face = |face: Face| match face {
        Face::Serif => "Literata, \"Literata fallback\", Georgia, serif".to_owned(),
        Face::Sans => "Archivo, \"Archivo fallback\", Arial, sans-serif".to_owned(),
    };
    let size = |size: NameplateSize| match size {
        NameplateSize::Small => "clamp(1.5rem, 6vw, 3.5rem)".to_owned(),
        NameplateSize::Large => "clamp(2rem, 11.5vw, 7.25rem)".to_owned(),
    };
    let chosen = [
        ("accent", looks.accent.map(|colour| colour.to_string())),
        ("accent-dark", looks.accent_dark.map(|colour| colour.to_string())),
        ("nameplate-face", looks.nameplate_face.map(face)),
        ("nameplate-size", looks.nameplate_size.map(size)),
        ("serif", looks.reading.map(face)),
        ("sans", looks.about.map(face)),
    ];
    chosen.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

#[cfg(test)]
mod tests {
    use news::Colour;

    use super::*;

    #[test]
    fn the_sheet_says_what_was_chosen_and_nothing_else() {
        assert_eq!(looks_sheet(&Looks::default()), None);
        let accent = Some(Colour::parse("0b5f4a").unwrap());
        let looks = Looks { accent, nameplate_face: Some(Face::Sans), ..Looks::default() };
        let sheet = looks_sheet(&looks).unwrap();
        let text = String::from_utf8(sheet.bytes).unwrap();
        assert!(text.contains("--accent: #0b5f4a;") && text.contains("--nameplate-face: Archivo"));
        assert!(!text.contains("--accent-dark") && !text.contains("--serif"));
        assert_eq!(sheet.address, format!("/assets/{}/looks.css", sheet.hash));
    }
}
