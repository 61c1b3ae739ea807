//! Pictures and files the paper holds. What it does not hold yet prints nothing.

use news::{Block, Figure, FileType, Medium, Picture, PictureRef, Text};

use super::{Form, Setter};

impl<'a> Setter<'a> {
    fn held(&self, picture: &PictureRef) -> Option<&'a Picture> {
        match picture {
            PictureRef::Held(id) => self.setting.pictures.get(id),
            PictureRef::Wanted(_) => None,
        }
    }

    fn held_picture(&self, figure: &Figure) -> Option<&'a Picture> {
        self.held(&figure.picture).filter(|held| held.file_type.medium() == Medium::Picture)
    }

    pub(super) fn picture(&mut self, block: &Block, figure: &Figure) {
        let Some(held) = self.held_picture(figure) else { return };
        self.begin("figure", block, None);
        self.image(held, figure, figure.href.as_deref());
        self.picture_caption(held, figure);
        self.put("</figure>");
    }

    /// Each picture links to its original, so that a gallery works without script.
    pub(super) fn gallery(&mut self, block: &Block, pictures: &[Figure], caption: Option<&Text>) {
        let held: Vec<_> =
            pictures.iter().filter_map(|f| self.held_picture(f).map(|held| (held, f))).collect();
        if held.is_empty() {
            return;
        }
        self.begin("figure", block, Some("gallery"));
        for (held, figure) in held {
            let original = held.address();
            self.put("<figure>");
            self.image(held, figure, Some(figure.href.as_deref().unwrap_or(&original)));
            self.picture_caption(held, figure);
            self.put("</figure>");
        }
        self.caption(caption);
        self.put("</figure>");
    }

    fn image(&mut self, held: &Picture, figure: &Figure, href: Option<&str>) {
        let alt = figure.alt.as_deref().unwrap_or(&held.facts.alt);
        let caption = figure.caption.as_ref().map(Text::words);
        // A link needs a name even when its picture says nothing.
        let names = [alt, caption.as_deref().unwrap_or_default(), &held.facts.caption, &held.name];
        let name = names.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default();
        let link = href.filter(|_| !name.is_empty());
        if let Some(href) = link {
            self.put("<a");
            self.link_attributes(href);
            self.put(">");
        }
        self.put("<img");
        let source = self.address(&held.address());
        self.attribute("src", &source);
        self.size(held.width, held.height);
        self.attribute("alt", if link.is_some() { name } else { alt });
        if self.form == Form::Page {
            self.put(" loading=\"lazy\"");
        }
        self.put(">");
        if link.is_some() {
            self.put("</a>");
        }
    }

    /// Width and height in pixels, so that nothing moves when a picture arrives.
    pub(super) fn size(&mut self, width: u32, height: u32) {
        if width > 0 && height > 0 {
            self.attribute("width", &width.to_string());
            self.attribute("height", &height.to_string());
        }
    }

    fn picture_caption(&mut self, held: &Picture, figure: &Figure) {
        let own = Text::plain(held.facts.caption.clone());
        let caption = figure.caption.as_ref().unwrap_or(&own);
        let credit = held.facts.credit.trim();
        if caption.is_blank() && credit.is_empty() {
            return;
        }
        self.open_caption();
        self.words(caption);
        if !credit.is_empty() {
            self.put(if caption.is_blank() { "<bdi" } else { " <bdi" });
            self.class("credit");
            self.put(">");
            self.text(credit);
            self.put("</bdi>");
        }
        self.put("</figcaption>");
    }

    pub(super) fn file(
        &mut self,
        block: &Block,
        file: &PictureRef,
        title: &Text,
        caption: Option<&Text>,
    ) {
        let Some(held) = self.held(file) else { return };
        let own = Text::plain(held.name.clone());
        let title = if title.is_blank() { &own } else { title };
        match held.file_type.medium() {
            Medium::Picture => {
                let caption = caption.unwrap_or(title).clone();
                let picture = file.clone();
                let figure = Figure { picture, alt: None, caption: Some(caption), href: None };
                self.picture(block, &figure);
            }
            Medium::Document => self.document(block, held, title, caption),
            Medium::Audio | Medium::Video if self.form == Form::Feed => {
                self.document(block, held, title, caption);
            }
            Medium::Audio | Medium::Video => self.recording(block, held, title, caption),
        }
    }

    fn document(&mut self, block: &Block, held: &Picture, title: &Text, caption: Option<&Text>) {
        self.begin("figure", block, Some("file"));
        self.put("<p>");
        self.file_link(held, Some(title));
        let kind = self.kind_of(held);
        self.put(" <small>");
        self.text(&kind);
        self.put("</small></p>");
        self.caption(caption);
        self.put("</figure>");
    }

    fn recording(&mut self, block: &Block, held: &Picture, title: &Text, caption: Option<&Text>) {
        let is_video = held.file_type.medium() == Medium::Video;
        self.begin("figure", block, Some("file"));
        self.put(if is_video {
            "<video controls preload=\"metadata\""
        } else {
            "<audio controls preload=\"none\""
        });
        let source = self.address(&held.address());
        self.attribute("src", &source);
        if is_video {
            self.size(held.width, held.height);
        }
        self.attribute("aria-label", &title.words());
        self.put(if is_video { "></video>" } else { "></audio>" });
        self.put("<figcaption>");
        self.apart("b", title);
        caption.iter().for_each(|caption| self.apart("span", caption));
        self.file_link(held, None);
        self.put("</figcaption></figure>");
    }

    /// A link to the file itself, named by its title or by what it is.
    fn file_link(&mut self, held: &Picture, title: Option<&Text>) {
        let address = self.address(&held.address());
        self.put("<a");
        self.attribute("href", &address);
        self.put(">");
        // A title may hold links of its own, and no link can stand in another.
        let words = title.map_or_else(|| self.kind_of(held), Text::words);
        if title.is_some() && self.form == Form::Page {
            self.put("<bdi>");
            self.text(&words);
            self.put("</bdi>");
        } else {
            self.text(&words);
        }
        self.put("</a>");
    }

    /// What a file is and how large: `PDF, 1.2 MB`.
    fn kind_of(&self, held: &Picture) -> String {
        let message = match held.file_type {
            FileType::Pdf => "file-kind-pdf",
            other if other.medium() == Medium::Video => "file-kind-video",
            _ => "file-kind-audio",
        };
        self.say(message, &[("size", &size_of(held.bytes, self.setting.language.primary()))])
    }
}

/// A file's size as people say it, in powers of ten as the SI has them.
fn size_of(bytes: u64, language: &str) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", bytes.div_ceil(1_000));
    }
    let tenths = (bytes + 50_000) / 100_000;
    let point =
        if matches!(language, "en" | "zh" | "ja" | "ko" | "he" | "th" | "hi") { '.' } else { ',' };
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}
