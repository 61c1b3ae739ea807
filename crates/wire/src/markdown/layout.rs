//! Whose folder it is, and what follows from that: where copy lies, what a file's address was.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use news::{Language, OldAddress, PaperFacts, TimeZoneName};

use super::fields::Fields;
use super::front;
use super::tree::{Tree, folder_of};
use crate::WireError;

/// The program a folder was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Dialect {
    /// The paper's own form.
    House,
    Hugo,
    Zola,
    Jekyll,
    /// None that is known.
    #[default]
    Plain,
}

/// How a folder is laid out.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub(crate) dialect: Dialect,
    pub(crate) paper: PaperFacts,
    /// The zone of days and hours that do not say.
    pub(crate) zone: Option<TimeZone>,
    /// The old site's host, without `www.`.
    pub(crate) host: Option<String>,
    /// The path the old site stood under, without a slash at its end.
    base: String,
    /// Jekyll's pattern of addresses.
    permalink: String,
}

impl Layout {
    /// Looks at a folder. A settings file that cannot be read is an error: what it says of
    /// addresses would be lost.
    pub(crate) fn of(tree: &Tree) -> Result<Self, WireError> {
        let mut layout = Self { dialect: dialect(tree), ..Self::default() };
        let settings: &[&str] = match layout.dialect {
            Dialect::House => return Ok(layout),
            Dialect::Jekyll => &["_config.yml", "_config.yaml", "_config.toml"],
            Dialect::Zola => &["zola.toml", "config.toml"],
            Dialect::Hugo => &[
                "hugo.toml",
                "hugo.yaml",
                "hugo.yml",
                "hugo.json",
                "config.toml",
                "config.yaml",
                "config.yml",
                "config.json",
            ],
            Dialect::Plain => &[],
        };
        if let Some(file) = settings.iter().find(|file| tree.has(file)) {
            layout.learn(&settings_of(tree, file)?);
        }
        Ok(layout)
    }

    fn learn(&mut self, settings: &Fields) {
        let language = settings.text(&[
            "languageCode",
            "defaultContentLanguage",
            "default_language",
            "lang",
            "locale",
        ]);
        let zone = settings.text(&["timezone", "timeZone"]);
        self.paper = PaperFacts {
            title: settings.text(&["title", "name"]),
            strapline: settings.text(&["description", "tagline", "subtitle"]),
            language: language.and_then(|tag| Language::parse(&tag).ok()),
            time_zone: zone.and_then(|name| TimeZoneName::parse(&name).ok()),
            ..PaperFacts::default()
        };
        self.zone = self.paper.time_zone.as_ref().map(TimeZoneName::zone);
        let address = settings.text(&["baseURL", "base_url", "url"]);
        if let Some(url) = address.and_then(|url| url::Url::parse(&url).ok()) {
            let host = url.host_str().map(str::to_ascii_lowercase);
            self.host = host.map(|host| host.strip_prefix("www.").unwrap_or(&host).to_owned());
            url.path().trim_end_matches('/').clone_into(&mut self.base);
        }
        if let Some(base) = settings.text(&["baseurl"]).filter(|_| self.dialect == Dialect::Jekyll)
            && !base.contains("://")
        {
            base.trim_end_matches('/').clone_into(&mut self.base);
        }
        self.permalink = settings.text(&["permalink"]).unwrap_or_default();
    }

    /// The folder copy lies in, within the whole.
    pub(crate) fn copy_folder(&self) -> &'static str {
        match self.dialect {
            Dialect::Hugo | Dialect::Zola => "content/",
            _ => "",
        }
    }

    /// Whether a file of Markdown is copy at all. Without front matter only what lies where copy
    /// belongs is.
    pub(crate) fn is_copy(&self, path: &str, has_front: bool) -> bool {
        match self.dialect {
            Dialect::House => path.starts_with("articles/") || path.starts_with("pages/"),
            Dialect::Hugo | Dialect::Zola => path.starts_with("content/"),
            Dialect::Jekyll => has_front,
            Dialect::Plain => has_front || path != "README.md",
        }
    }

    /// The old address of a file's page, its path within the copy folder given without the
    /// extension.
    pub(crate) fn address(&self, at: &Stood<'_>, fields: &Fields) -> Vec<OldAddress> {
        let own = fields
            .text(&["url", "permalink"])
            .or_else(|| fields.text(&["path"]).filter(|_| self.dialect == Dialect::Zola));
        let mut paths = match (own, self.dialect) {
            (Some(own), Dialect::Jekyll) => vec![filled(&own, at)],
            (Some(own), _) => vec![own],
            (None, Dialect::Jekyll) => self.jekyll(at),
            (None, Dialect::Hugo | Dialect::Zola) => vec![folder_address(at)],
            (None, Dialect::House | Dialect::Plain) => Vec::new(),
        };
        paths.extend(fields.list(&["aliases", "redirect_from", "alias"]));
        let mut addresses: Vec<OldAddress> = Vec::new();
        for path in paths {
            for spelling in [path.clone(), path.trim_end_matches("index.html").to_owned()] {
                let Some(address) = self.old(&spelling, at) else { continue };
                if !addresses.contains(&address) {
                    addresses.push(address);
                }
            }
        }
        addresses
    }

    /// An address within the old site; aliases may be relative to the page's folder.
    fn old(&self, path: &str, at: &Stood<'_>) -> Option<OldAddress> {
        if path.contains("://") {
            return OldAddress::parse(path);
        }
        let whole = if path.starts_with('/') || self.dialect == Dialect::Zola {
            format!("{}/{}", self.base, path.trim_start_matches('/'))
        } else {
            format!("{}/{}/{path}", self.base, folder_of(at.path))
        };
        OldAddress::parse(&whole.replace("//", "/"))
    }

    /// An address of a topic or section of the old site.
    pub(crate) fn of_path(&self, path: &str) -> Option<OldAddress> {
        let known = !matches!(self.dialect, Dialect::House | Dialect::Plain);
        OldAddress::parse(&format!("{}{path}", self.base)).filter(|_| known)
    }

    /// The old site's front, when it did not stand at the root of its host.
    pub(crate) fn front(&self) -> Option<OldAddress> {
        self.of_path("/").filter(|_| !self.base.is_empty())
    }

    /// Where the old site served a file of the folder.
    pub(crate) fn file_addresses(&self, path: &str) -> Vec<OldAddress> {
        let inside = match self.dialect {
            Dialect::Hugo | Dialect::Zola => {
                path.strip_prefix("static/").or_else(|| path.strip_prefix("content/"))
            }
            _ => Some(path),
        };
        inside.and_then(|inside| self.of_path(&format!("/{inside}"))).into_iter().collect()
    }

    /// The path within the old site of an address that led there; `None` when it leads elsewhere.
    pub(crate) fn own_path(&self, address: &str) -> Option<String> {
        let url = url::Url::parse(address).ok()?;
        let host = url.host_str()?.to_ascii_lowercase();
        let bare = host.strip_prefix("www.").unwrap_or(&host);
        let fragment = url.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default();
        (Some(bare) == self.host.as_deref()).then(|| format!("{}{fragment}", url.path()))
    }

    fn jekyll(&self, at: &Stood<'_>) -> Vec<String> {
        if !at.is_dated {
            return vec![format!("/{}.html", at.path), format!("/{}", at.path)];
        }
        let pattern = match self.permalink.as_str() {
            "" | "date" => "/:categories/:year/:month/:day/:title.html",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "none" => "/:categories/:title.html",
            "ordinal" => "/:categories/:year/:y_day/:title.html",
            own => own,
        };
        let whole = filled(pattern, at);
        // Jekyll serves an address with and without its `.html`.
        let bare = whole.trim_end_matches(".html").to_owned();
        vec![whole, bare]
    }
}

/// What a file's old address is made of.
pub(crate) struct Stood<'a> {
    /// The path within the copy folder, without the extension; of a bundle, its folder.
    pub(crate) path: &'a str,
    pub(crate) slug: &'a str,
    pub(crate) categories: &'a [String],
    pub(crate) date: Option<Timestamp>,
    pub(crate) zone: &'a TimeZone,
    /// Whether Jekyll knows it as an article of a day.
    pub(crate) is_dated: bool,
}

fn folder_address(at: &Stood<'_>) -> String {
    match folder_of(at.path) {
        "" => format!("/{}/", at.slug),
        folder => format!("/{}/{}/", folder.to_lowercase(), at.slug),
    }
}

fn filled(pattern: &str, at: &Stood<'_>) -> String {
    let day = at.date.map(|date| date.to_zoned_datetime(at.zone.clone()).date());
    let number = |width: usize, value: Option<i64>| {
        value.map(|value| format!("{value:0width$}")).unwrap_or_default()
    };
    let year = day.map(|day| i64::from(day.year()));
    let (month, date) = (day.map(|d| i64::from(d.month())), day.map(|d| i64::from(d.day())));
    let categories: Vec<String> =
        at.categories.iter().map(|c| c.to_lowercase().replace(' ', "-")).collect();
    pattern
        .replace(":categories", &categories.join("/"))
        .replace(":short_year", &number(2, year.map(|year| year % 100)))
        .replace(":year", &number(4, year))
        .replace(":i_month", &number(1, month))
        .replace(":month", &number(2, month))
        .replace(":i_day", &number(1, date))
        .replace(":day", &number(2, date))
        .replace(":y_day", &number(3, day.map(|day| i64::from(day.day_of_year()))))
        .replace(":title", at.slug)
        .replace(":slug", at.slug)
        .replace(":output_ext", ".html")
        .replace("//", "/")
}

fn dialect(tree: &Tree) -> Dialect {
    let has = |names: &[&str]| names.iter().any(|name| tree.has(name));
    if has(&["paper.toml", "sections.toml"]) {
        Dialect::House
    } else if has(&["_config.yml", "_config.yaml", "_config.toml"]) || tree.has_folder("_posts") {
        Dialect::Jekyll
    } else if !tree.has_folder("content") {
        Dialect::Plain
    } else if has(&["zola.toml"]) || (has(&["config.toml"]) && is_zola(tree)) {
        Dialect::Zola
    } else {
        Dialect::Hugo
    }
}

/// Hugo's settings name the site by `baseURL`, Zola's by `base_url`.
fn is_zola(tree: &Tree) -> bool {
    let bytes = tree.read("config.toml").ok().flatten().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    text.lines().any(|line| line.trim_start().starts_with("base_url"))
}

fn settings_of(tree: &Tree, file: &str) -> Result<Fields, WireError> {
    let bytes = tree.read(file)?.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let read = match file.rsplit('.').next() {
        Some("toml") => front::toml_value(&text),
        Some("json") => serde_json::from_str(&text).map_err(|fault| front::Fault {
            line: fault.line() as u64 + 1,
            reason: fault.to_string(),
        }),
        _ => front::yaml_value(&text),
    };
    match read {
        Ok(serde_json::Value::Object(fields)) => Ok(Fields(fields)),
        Ok(_) => Ok(Fields::default()),
        // The parsers count as if a fence stood above.
        Err(fault) => Err(WireError::Data {
            path: tree.on_disk(file),
            line: fault.line.saturating_sub(1).max(1),
            fault: fault.reason.trim_end_matches('.').to_owned(),
        }),
    }
}
