//! What is on the record: page by page, each quotation on its own, and for machines.

use archive::{RecordAsked, RecordPlace};
use composing::page::{QuotationCopy, RecordCopy, RecordTyped};
use composing::record::RecordOut;
use http::StatusCode;
use news::{Key, QuotationId, RecordEntry, Slug};

use super::address::{RecordFormat, place_in};
use super::{Fault, Made, Making, Text};

/// Quotations on one page of the record.
const ON_PAGE: u32 = 30;
/// Quotations in one part of the record as JSON, and in a feed.
const IN_JSON: u32 = 200;
const IN_FEED: u32 = 40;
/// Lines of the record as CSV at most, the newest first.
const IN_CSV: u32 = 10_000;
/// Places named beside the record.
const PLACES_MAX: u32 = 40;
/// Letters of what a reader types.
const TYPED_CHARS_MAX: usize = 200;

impl Making<'_> {
    /// `/record`
    pub(super) async fn record(&mut self) -> Result<Made, Fault> {
        let (asked, typed) = asked(self.uri.query());
        let before: Option<RecordPlace> = place_in(self.uri.query());
        let mut entries = self.reader.record(&asked, before, ON_PAGE + 1).await?;
        let older = cut(&mut entries, ON_PAGE);
        let counts = self.reader.record_counts(&asked).await?;
        let keys = keys(&entries);
        let copy = RecordCopy {
            entries,
            typed,
            quotations: counts.quotations,
            speakers: counts.speakers,
            since: counts.since,
            before: before.map(|place| place.to_string()),
            older: older.map(|place| place.to_string()),
            places: self.reader.places_of_record(PLACES_MAX).await?,
        };
        let text = self.press().record(&copy)?;
        Ok(Made::Text(Text::page(text, keys.into_iter().chain([Key::Record]))))
    }

    /// `/record.json`, `/record.csv`, `/record.atom`
    pub(super) async fn record_out(&mut self, format: RecordFormat) -> Result<Made, Fault> {
        let (asked, typed) = asked(self.uri.query());
        let title = self.record_title();
        let html = format!("/record{}", typed.query);
        let own = format!("/record.{}", format.ending());
        self.out(&asked, format, &title, &html, &own, &typed.query, Key::Record).await
    }

    /// `/people/SLUG/record.json`, `….csv`, `….atom`
    pub(super) async fn said_out(
        &mut self,
        slug: &Slug,
        format: RecordFormat,
    ) -> Result<Made, Fault> {
        let Some(person) = self.reader.person(slug).await? else { return Ok(Made::Nothing) };
        let asked = RecordAsked { person: Some(person.id), ..RecordAsked::default() };
        let title = format!("{} · {}", person.name, self.record_title());
        let html = format!("/people/{slug}");
        let own = format!("{html}/record.{}", format.ending());
        self.out(&asked, format, &title, &html, &own, "", Key::Said(person.id)).await
    }

    #[expect(clippy::too_many_arguments, reason = "two callers, each with all of it at hand")]
    async fn out(
        &mut self,
        asked: &RecordAsked,
        format: RecordFormat,
        title: &str,
        html_address: &str,
        self_address: &str,
        query: &str,
        key: Key,
    ) -> Result<Made, Fault> {
        let before: Option<RecordPlace> = place_in(self.uri.query());
        let limit = match format {
            RecordFormat::Json => IN_JSON,
            RecordFormat::Csv => IN_CSV,
            RecordFormat::Atom => IN_FEED,
        };
        let mut entries = self.reader.record(asked, before, limit + 1).await?;
        let older = cut(&mut entries, limit);
        let sign = if query.is_empty() { "?" } else { "&" };
        let next = older.map(|place| format!("{self_address}{query}{sign}before={place}"));
        let keys = keys(&entries);
        let out = RecordOut {
            title,
            html_address,
            self_address,
            entries: &entries,
            next: next.as_deref(),
        };
        let text = match format {
            RecordFormat::Json => self.press().record_json(&out)?,
            RecordFormat::Csv => self.press().record_csv(&entries),
            RecordFormat::Atom => self.press().record_atom(&out)?,
        };
        let keys = keys.into_iter().chain([key]);
        Ok(Made::Text(Text::of(format.media_type(), text, keys)))
    }

    /// `/record/ID`
    pub(super) async fn quotation(&mut self, id: QuotationId) -> Result<Made, Fault> {
        let Some(entry) = self.reader.recorded(id).await? else { return Ok(Made::Nothing) };
        let status = if entry.is_public { StatusCode::OK } else { StatusCode::GONE };
        let translations = self.reader.other_translations(&entry).await?;
        let keys = keys(std::slice::from_ref(&entry)).into_iter();
        let keys: Vec<Key> =
            keys.chain(translations.iter().map(|other| Key::Quotation(other.id))).collect();
        let text = self.press().quotation(&QuotationCopy { entry, translations })?;
        Ok(Made::Text(Text::page(text, keys).with_status(status)))
    }

    /// `/record/oembed?url=`: oEmbed 1.0, JSON alone.
    pub(super) async fn oembed(&mut self) -> Result<Made, Fault> {
        let query = self.uri.query().unwrap_or_default();
        let value = |name: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        let url = value("url").unwrap_or_default();
        let path = url.strip_prefix(self.site.base_url.as_str()).unwrap_or_default();
        let id = path.strip_prefix("/record/").and_then(QuotationId::of_mark);
        let is_json = value("format").is_none_or(|format| format == "json");
        let Some(id) = id.filter(|_| is_json) else { return Ok(Made::Nothing) };
        let Some(entry) = self.reader.recorded(id).await?.filter(|entry| entry.is_public) else {
            return Ok(Made::Nothing);
        };
        let width = value("maxwidth").and_then(|width| width.parse().ok());
        let text = self.press().oembed(&entry, width)?;
        let keys = keys(std::slice::from_ref(&entry));
        Ok(Made::Text(Text::of("application/json; charset=utf-8", text, keys)))
    }

    fn record_title(&self) -> String {
        let words = self.theme.words(&self.furniture.paper.language);
        format!("{} · {}", words.say("record", &[]), self.furniture.paper.title)
    }
}

/// What quotations are shown with: themselves, who said them, the articles that print them.
pub(super) fn keys(entries: &[RecordEntry]) -> Vec<Key> {
    let mut keys = Vec::with_capacity(entries.len() * 3);
    for entry in entries {
        keys.push(Key::Quotation(entry.quotation.id));
        keys.push(Key::Person(entry.quotation.speaker.person.id));
        keys.extend(entry.about.iter().map(|person| Key::Person(person.id)));
        keys.extend(entry.printed.iter().map(|printed| Key::Card(printed.article)));
    }
    keys
}

/// Leaves so many, and says where the next page begins.
pub(super) fn cut(entries: &mut Vec<RecordEntry>, limit: u32) -> Option<RecordPlace> {
    let limit = limit as usize;
    let is_more = entries.len() > limit;
    entries.truncate(limit);
    let last = entries.last().filter(|_| is_more)?;
    Some(RecordPlace { on: last.sort_on, id: last.quotation.id })
}

/// What a query asks the record for, and how the form shows it. What cannot be read asks nothing.
fn asked(query: Option<&str>) -> (RecordAsked, RecordTyped) {
    let mut typed = RecordTyped::default();
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        let value: String = value.trim().chars().take(TYPED_CHARS_MAX).collect();
        match &*name {
            "q" => typed.words = value,
            "speaker" => typed.speaker = value,
            "from" if value.parse::<jiff::civil::Date>().is_ok() => typed.from = value,
            "to" if value.parse::<jiff::civil::Date>().is_ok() => typed.to = value,
            "place" => typed.place = value,
            "kind" => typed.kind = value.parse().ok(),
            _ => {}
        }
    }
    let mut form = form_urlencoded::Serializer::new(String::new());
    let kind = typed.kind.map(news::QuotationKind::as_str).unwrap_or_default();
    for (name, value) in [
        ("q", typed.words.as_str()),
        ("speaker", &typed.speaker),
        ("from", &typed.from),
        ("to", &typed.to),
        ("place", &typed.place),
        ("kind", kind),
    ] {
        if !value.is_empty() {
            form.append_pair(name, value);
        }
    }
    let written = form.finish();
    typed.query = if written.is_empty() { written } else { format!("?{written}") };
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let asked = RecordAsked {
        words: some(&typed.words),
        speaker: some(&typed.speaker),
        from: typed.from.parse().ok(),
        to: typed.to.parse().ok(),
        place: some(&typed.place),
        kind: typed.kind,
        ..RecordAsked::default()
    };
    (asked, typed)
}

/// Whether a query asks for a part of the record: such pages are made anew each time, so that
/// nobody can fill the cache with them.
pub(super) fn asks_a_part(query: &str) -> bool {
    const PARTS: [&str; 12] = [
        "q", "speaker", "from", "to", "place", "kind", "year", "topic", "about", "said", "url",
        "maxwidth",
    ];
    query.split('&').any(|pair| PARTS.contains(&pair.split('=').next().unwrap_or_default()))
}
