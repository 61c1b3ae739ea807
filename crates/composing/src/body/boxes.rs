//! Boxes and cards.

use news::{Block, Html, SeeAlsoTarget, Text};
use url::Url;

use super::{Form, Setter};
use crate::sanitiser;

impl Setter<'_> {
    pub(super) fn details(&mut self, block: &Block, summary: &Text, blocks: &[Block]) {
        self.begin("details", block, None);
        self.put("<summary>");
        if summary.is_blank() {
            let more = self.say("details-more", &[]);
            self.text(&more);
        } else {
            self.words(summary);
        }
        self.put("</summary>");
        self.blocks(blocks);
        self.put("</details>");
    }

    pub(super) fn note(&mut self, block: &Block, title: Option<&Text>, blocks: &[Block]) {
        self.begin("aside", block, Some("note"));
        if let Some(title) = title.filter(|title| !title.is_blank()) {
            self.put("<p");
            self.class("label");
            self.put(">");
            self.words(title);
            self.put("</p>");
        }
        self.blocks(blocks);
        self.put("</aside>");
    }

    /// A card to another article, once readers can read that one. Feeds have none.
    pub(super) fn see_also(&mut self, block: &Block, target: Option<&SeeAlsoTarget>) {
        let Some(SeeAlsoTarget::Article(id)) = target else { return };
        let Some(card) = self.setting.see_also.get(id).filter(|_| self.form == Form::Page) else {
            return;
        };
        let label = self.say("see-also", &[]);
        self.open_block("aside", block, Some("see-also"));
        // A page may have several cards: each landmark needs its own name.
        self.attribute("aria-label", &format!("{label}: {}", card.headline));
        self.put(">");
        if let Some(picture) = &card.picture {
            self.put("<img");
            let source = self.address(&picture.address);
            self.attribute("src", &source);
            self.size(picture.width, picture.height);
            self.put(" alt=\"\" loading=\"lazy\">");
        }
        self.put("<p class=\"label\">");
        self.text(&label);
        self.put("</p><p class=\"headline\"><a");
        let address = self.address(&card.address());
        self.attribute("href", &address);
        if card.language != *self.setting.language {
            self.attribute("lang", card.language.as_str());
            self.attribute("dir", card.language.direction().as_str());
        }
        self.put(">");
        self.text(&card.headline);
        self.put("</a></p></aside>");
    }

    /// A still card: what it is, on whose site, and a plain link. Nothing is loaded.
    pub(super) fn embed(
        &mut self,
        block: &Block,
        url: &str,
        title: Option<&str>,
        caption: Option<&Text>,
    ) {
        let host = Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.as_deref().map_or(url, |host| host.trim_start_matches("www."));
        if self.form == Form::Feed {
            return self.embed_link(url, title.unwrap_or(host), caption);
        }
        self.begin("figure", block, Some("embed"));
        self.put("<figcaption>");
        title.iter().for_each(|title| self.apart("b", &Text::plain(*title)));
        caption.iter().for_each(|caption| self.apart("span", caption));
        let (hint, open) =
            (self.say("embed-hint", &[("host", host)]), self.say("embed-open", &[("host", host)]));
        self.put("<span>");
        self.text(&hint);
        self.put("</span> <a class=\"button button--quiet\"");
        self.link_attributes(url);
        self.put(">");
        self.text(&open);
        self.put("</a></figcaption></figure>");
    }

    fn embed_link(&mut self, url: &str, name: &str, caption: Option<&Text>) {
        self.put("<p><a");
        self.link_attributes(url);
        self.put(">");
        self.text(name);
        self.put("</a></p>");
        if let Some(caption) = caption.filter(|caption| !caption.is_blank()) {
            self.put("<p>");
            self.words(caption);
            self.put("</p>");
        }
    }

    /// Kept markup: on a page without ids that are there already, in a feed with whole addresses.
    pub(super) fn html(&mut self, html: &Html) {
        match self.form {
            Form::Page => {
                let markup = self.ids.without_repeated(html.as_str());
                self.put(&markup);
            }
            Form::Feed => {
                let markup = sanitiser::undressed(html, self.setting.base_url);
                self.put(markup.as_str());
            }
        }
    }
}
