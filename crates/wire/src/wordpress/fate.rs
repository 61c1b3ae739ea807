//! What becomes of an item: taken as what, public or kept back, or left out, and why.

use jiff::Timestamp;
use news::{Form, Intent, Kind};

use super::dates;
use super::item::Item;
use crate::plain_words::plain_words;

/// What becomes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It becomes an article or page; when kept back, why.
    Taken(Form, Intent, Option<&'static str>),
    /// A picture or file.
    Picture,
    /// A guest author of Co-Authors Plus.
    GuestAuthor,
    /// A block several articles share.
    SharedBlock,
    /// Left out.
    LeftOut(&'static str),
}

/// What becomes of an item, by its type and status.
pub(crate) fn of(item: &Item, now: Option<Timestamp>) -> Fate {
    let form = match item.kind.as_str() {
        "post" | "" => Form::Article(kind(item)),
        "page" => Form::Page,
        "attachment" => return Fate::Picture,
        "guest-author" => return Fate::GuestAuthor,
        "wp_block" => return Fate::SharedBlock,
        other => return Fate::LeftOut(why_not(other)),
    };
    match status(item, now) {
        Ok((intent, why)) => Fate::Taken(form, intent, why),
        Err(why) => Fate::LeftOut(why),
    }
}

fn status(
    item: &Item,
    now: Option<Timestamp>,
) -> Result<(Intent, Option<&'static str>), &'static str> {
    let kept = |why| Ok((Intent::Keep, Some(why)));
    match item.status.as_str() {
        "trash" => Err("It lies in the old site's trash."),
        "auto-draft" => Err("It is an empty draft that WordPress made by itself."),
        "inherit" => Err("It is an earlier saving of another item."),
        "draft" => kept("It is a draft and stays one."),
        "pending" => kept("It awaits review and stays a draft."),
        "future" => kept("It was to appear on a later day and is kept as a draft."),
        "private" => kept("It is private and is kept as a draft."),
        "publish" if !item.password.is_empty() => {
            kept("It was protected by a password and is kept as a draft.")
        }
        "publish" if is_later(item, now) => {
            kept("Its day is still to come; it is kept as a draft.")
        }
        "publish" => Ok((Intent::Publish, None)),
        "" => kept("The file does not say whether it is public; it is kept as a draft."),
        _ => kept("Its status is unknown here; it is kept as a draft."),
    }
}

fn is_later(item: &Item, now: Option<Timestamp>) -> bool {
    match (dates::published(item), now) {
        (Some(dated), Some(now)) => dated.at > now,
        _ => false,
    }
}

fn kind(item: &Item) -> Kind {
    match item.meta("_yoast_wpseo_schema_article_type") {
        Some("OpinionNewsArticle") => Kind::Opinion,
        Some("AnalysisNewsArticle") => Kind::Analysis,
        Some("BackgroundNewsArticle") => Kind::Background,
        _ => Kind::Report,
    }
}

fn why_not(kind: &str) -> &'static str {
    match kind {
        "nav_menu_item" | "wp_navigation" => "Menus belong to the old site's theme.",
        "revision" => "Earlier savings are not taken; the article itself is.",
        "custom_css"
        | "customize_changeset"
        | "wp_global_styles"
        | "wp_template"
        | "wp_template_part"
        | "wp_font_family"
        | "wp_font_face" => "It belongs to the old site's theme.",
        "product" | "product_variation" | "shop_order" | "shop_coupon" => {
            "The paper does not keep a shop."
        }
        "wpcf7_contact_form" | "wpforms" | "feedback" | "nf_sub" | "forminator_forms" => {
            "The paper does not hold forms of other programs."
        }
        "oembed_cache" | "user_request" => "It is the old program's own record.",
        _ => "The paper has no such type; only posts and pages become articles and pages.",
    }
}

/// The item's id within the source: `post:12`.
pub(crate) fn source_id(item: &Item) -> String {
    let kind = if item.kind.is_empty() { "post" } else { &item.kind };
    if let Some(id) = item.id {
        return format!("{kind}:{id}");
    }
    // Without a number, what the item itself says names it, the same on every run.
    let told = [&item.guid, &item.link, &item.title, &item.date].map(String::as_str);
    let hash = blake3::hash(told.join("\0").as_bytes()).to_hex();
    format!("{kind}:unnumbered-{}", &hash[..12])
}

/// The most characters of a headline the paper prints (see `news::Document`).
const HEADLINE_CHARS_MAX: usize = 400;
/// Words of the copy that stand in for a missing headline.
const WORDS_FOR_HEADLINE: usize = 8;

/// The headline, and what had to be done for it.
pub(crate) fn headline(item: &Item) -> (String, Option<&'static str>) {
    let title = plain_words(&item.title);
    if title.chars().count() > HEADLINE_CHARS_MAX {
        let cut: String = title.chars().take(HEADLINE_CHARS_MAX - 1).collect();
        return (cut + "…", Some("Its headline was longer than a page can set and was cut."));
    }
    if !title.is_empty() {
        return (title, None);
    }
    let opening = opening(if item.excerpt.is_empty() { &item.copy } else { &item.excerpt });
    let name = news::Slug::from_foreign(&item.name).map(|slug| slug.as_str().replace('-', " "));
    let headline = if opening.is_empty() { name.unwrap_or_default() } else { opening };
    let headline = if headline.is_empty() { "Untitled".to_owned() } else { headline };
    (headline, Some("It had no headline; its first words, or its address, stand in for one."))
}

fn opening(copy: &str) -> String {
    let end = copy.char_indices().nth(2_000).map_or(copy.len(), |(at, _)| at);
    let words = plain_words(&copy[..end]);
    let mut all = words.split(' ').filter(|word| !word.is_empty());
    let first: Vec<_> = all.by_ref().take(WORDS_FOR_HEADLINE).collect();
    let more = if all.next().is_some() { "…" } else { "" };
    let opening = first.join(" ") + more;
    opening.chars().take(HEADLINE_CHARS_MAX).collect()
}
