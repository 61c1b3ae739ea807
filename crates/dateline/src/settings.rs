//! Settings: `DIR/dateline.toml`, then `DATELINE_*` variables, then flags; the later one wins.
//!
//! An unknown setting is an error that names the nearest known one.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use archive::Location;
use news::{EmailAddress, Language, Masthead, PaperFacts, TimeZoneName};
use pictures::BlobLocation;
use serde::Deserialize;
use web::Proxies;

/// The folder when no other is named.
pub(crate) const FOLDER: &str = "dateline-data";
/// The address when no other is named.
const LISTEN: &str = "127.0.0.1:8080";
/// Bytes the page cache may take when nothing else is said: some 700 pages with their compressed
/// forms.
const PAGE_CACHE_BYTES_MAX: u64 = 24 * 1024 * 1024;

/// Everything the building is told.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The paper's folder.
    pub(crate) folder: PathBuf,
    /// The address to listen on.
    pub(crate) listen: SocketAddr,
    /// The paper's own address, when it is configured: no slash at the end.
    pub(crate) url: Option<String>,
    /// The database.
    pub(crate) database: Location,
    /// Where blobs lie.
    pub(crate) blobs: BlobLocation,
    /// Bytes the page cache may take.
    pub(crate) page_cache_bytes_max: u64,
    /// The file of the root key.
    pub(crate) key_file: PathBuf,
    /// The mail server; `None` for files in the folder's outbox.
    pub(crate) smtp: Option<String>,
    /// Whom mail is from; `None` for `newsroom@` the paper's own host.
    pub(crate) mail_from: Option<EmailAddress>,
    /// Proxies whose word is taken for where a request comes from.
    pub(crate) trusted_proxies: Proxies,
    /// Whether programs are answered only so often: off for tests.
    pub(crate) has_limits: bool,
    /// What the file says of the paper.
    pub(crate) paper: PaperFacts,
}

/// `dateline.toml`. Every key is optional.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "a key's file is a file, too")]
struct File {
    listen: Option<String>,
    url: Option<String>,
    database: Option<String>,
    blobs: Option<String>,
    page_cache_bytes_max: Option<u64>,
    key_file: Option<PathBuf>,
    smtp: Option<String>,
    mail_from: Option<String>,
    trusted_proxies: Option<String>,
    limits: Option<String>,
    paper: FilePaper,
    masthead: Option<Masthead>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct FilePaper {
    title: Option<String>,
    strapline: Option<String>,
    language: Option<Language>,
    time_zone: Option<TimeZoneName>,
    logo: Option<String>,
    favicon: Option<String>,
}

/// The variables this program knows, beside `DATELINE_DATA` and `DATELINE_LOG`.
const VARIABLES: [&str; 10] = [
    "DATELINE_LISTEN",
    "DATELINE_URL",
    "DATELINE_DATABASE",
    "DATELINE_BLOBS",
    "DATELINE_PAGE_CACHE_BYTES_MAX",
    "DATELINE_KEY_FILE",
    "DATELINE_SMTP",
    "DATELINE_MAIL_FROM",
    "DATELINE_TRUSTED_PROXIES",
    "DATELINE_LIMITS",
];
/// Variables read elsewhere: by clap, by logging, by tests.
const VARIABLES_ELSEWHERE: [&str; 3] = ["DATELINE_DATA", "DATELINE_LOG", "DATELINE_TEST_POSTGRES"];
/// The keys of `dateline.toml`.
const KEYS: [&str; 24] = [
    "listen",
    "url",
    "database",
    "blobs",
    "page_cache_bytes_max",
    "key_file",
    "smtp",
    "mail_from",
    "trusted_proxies",
    "limits",
    "paper",
    "masthead",
    "title",
    "strapline",
    "language",
    "time_zone",
    "logo",
    "favicon",
    "publisher",
    "editor",
    "address",
    "email",
    "phone",
    "founded",
];

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{path} could not be read: {source}.", path = path.display())]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("{path}: {why}", path = path.display())]
    File { path: PathBuf, why: String },
    #[error("{name} is not a setting{nearest}")]
    UnknownVariable { name: String, nearest: String },
    #[error(
        "dateline.toml names the file {name}, which lies outside {folder}: copy it into that \
         folder and name the copy.",
        folder = folder.display()
    )]
    Outside { name: String, folder: PathBuf },
    #[error("{name}={value} cannot be used: {why}.")]
    Value { name: &'static str, value: String, why: String },
}

impl Settings {
    /// Reads the settings of the paper in `folder`, from its file and from `variables`.
    pub(crate) fn read(
        folder: &Path,
        listen: Option<SocketAddr>,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Error> {
        let mut file = File::read(&folder.join("dateline.toml"))?;
        for (name, value) in variables.filter(|(name, _)| name.starts_with("DATELINE_")) {
            file.overrule(&name, value)?;
        }
        file.paper.check()?;
        let listen = match (listen, &file.listen) {
            (Some(listen), _) => listen,
            (None, text) => address(text.as_deref().unwrap_or(LISTEN))?,
        };
        Ok(Self {
            listen,
            url: file.url.as_deref().map(base_url).transpose()?,
            database: database(folder, file.database.as_deref())?,
            blobs: match file.blobs {
                Some(url) => BlobLocation::S3(url),
                None => BlobLocation::Folder(folder.join("pictures")),
            },
            key_file: file.key_file.unwrap_or_else(|| folder.join("keys")),
            smtp: file.smtp.map(smtp).transpose()?,
            mail_from: file.mail_from.as_deref().map(mail_from).transpose()?,
            trusted_proxies: proxies(file.trusted_proxies.as_deref().unwrap_or_default())?,
            has_limits: limits(file.limits.as_deref())?,
            page_cache_bytes_max: file.page_cache_bytes_max.unwrap_or(PAGE_CACHE_BYTES_MAX),
            paper: PaperFacts {
                title: file.paper.title,
                strapline: file.paper.strapline,
                language: file.paper.language,
                time_zone: file.paper.time_zone,
                logo: file.paper.logo,
                favicon: file.paper.favicon,
                masthead: file.masthead,
            },
            folder: folder.to_owned(),
        })
    }

    /// A file of the paper's folder that a setting names, every link on the way to it followed.
    /// One outside the folder is refused: what a setting names goes out to every reader.
    pub(crate) fn file_within(&self, name: &str) -> Result<PathBuf, Error> {
        let found = |path: &Path| {
            let unreadable = |source| Error::Unreadable { path: path.to_owned(), source };
            path.canonicalize().map_err(unreadable)
        };
        let file = found(&self.folder.join(name))?;
        if !file.starts_with(found(&self.folder)?) {
            let (name, folder) = (name.to_owned(), self.folder.clone());
            return Err(Error::Outside { name, folder });
        }
        Ok(file)
    }

    /// The paper's own address: as configured, or where it listens.
    pub(crate) fn base_url(&self, listening: SocketAddr) -> String {
        self.url.clone().unwrap_or_else(|| format!("http://{listening}"))
    }
}

impl FilePaper {
    /// A paper without a name would have no title on any page.
    fn check(&self) -> Result<(), Error> {
        match &self.title {
            Some(title) if title.trim().is_empty() => Err(Error::Value {
                name: "title",
                value: format!("{title:?}"),
                why: "write the paper's name, or leave it out".to_owned(),
            }),
            _ => Ok(()),
        }
    }
}

impl File {
    fn read(path: &Path) -> Result<Self, Error> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self::default());
            }
            Err(source) => return Err(Error::Unreadable { path: path.to_owned(), source }),
        };
        toml::from_str(&text).map_err(|fault| {
            let message = fault.to_string();
            let unknown = message.split("unknown field `").nth(1).and_then(|m| m.split('`').next());
            let nearest = unknown.map_or_else(String::new, |key| did_you_mean(key, &KEYS));
            Error::File { path: path.to_owned(), why: format!("{}{nearest}", message.trim_end()) }
        })
    }

    fn overrule(&mut self, name: &str, value: String) -> Result<(), Error> {
        match name {
            "DATELINE_LISTEN" => self.listen = Some(value),
            "DATELINE_URL" => self.url = Some(value),
            "DATELINE_DATABASE" => self.database = Some(value),
            "DATELINE_BLOBS" => self.blobs = Some(value),
            "DATELINE_SMTP" => self.smtp = Some(value),
            "DATELINE_MAIL_FROM" => self.mail_from = Some(value),
            "DATELINE_LIMITS" => self.limits = Some(value),
            "DATELINE_TRUSTED_PROXIES" => self.trusted_proxies = Some(value),
            "DATELINE_KEY_FILE" => self.key_file = Some(value.into()),
            "DATELINE_PAGE_CACHE_BYTES_MAX" => {
                let bytes = value.parse().map_err(|_| Error::Value {
                    name: "DATELINE_PAGE_CACHE_BYTES_MAX",
                    value,
                    why: "it must be a number of bytes".to_owned(),
                })?;
                self.page_cache_bytes_max = Some(bytes);
            }
            name if VARIABLES_ELSEWHERE.contains(&name) => {}
            name => {
                let nearest = did_you_mean(name, &VARIABLES);
                return Err(Error::UnknownVariable { name: name.to_owned(), nearest });
            }
        }
        Ok(())
    }
}

fn address(text: &str) -> Result<SocketAddr, Error> {
    text.parse().map_err(|_| Error::Value {
        name: "listen",
        value: text.to_owned(),
        why: "write an IP address and a port, like 127.0.0.1:8080".to_owned(),
    })
}

/// The URL of a mail server. Its password stands in it: an error never repeats it.
fn smtp(url: String) -> Result<String, Error> {
    match dispatch::Carrier::smtp(&url) {
        Ok(_) => Ok(url),
        Err(fault) => {
            let (value, why) = ("…".to_owned(), fault.to_string());
            Err(Error::Value { name: "smtp", value, why })
        }
    }
}

fn mail_from(text: &str) -> Result<EmailAddress, Error> {
    EmailAddress::parse(text).map_err(|_| Error::Value {
        name: "mail_from",
        value: text.to_owned(),
        why: "write a bare address, like newsroom@paper.example".to_owned(),
    })
}

fn proxies(list: &str) -> Result<Proxies, Error> {
    Proxies::parse(list).map_err(|value| Error::Value {
        name: "trusted_proxies",
        value,
        why: "write IP addresses and networks, like 127.0.0.1, 10.0.0.0/8".to_owned(),
    })
}

/// Whether there are limits.
fn limits(word: Option<&str>) -> Result<bool, Error> {
    match word {
        None | Some("default") => Ok(true),
        Some("off") => Ok(false),
        Some(other) => Err(Error::Value {
            name: "limits",
            value: other.to_owned(),
            why: "write default, or off for tests".to_owned(),
        }),
    }
}

fn base_url(text: &str) -> Result<String, Error> {
    let refused =
        |why: &str| Error::Value { name: "url", value: text.to_owned(), why: why.to_owned() };
    let url = url::Url::parse(text).map_err(|_| refused("write it like https://paper.example"))?;
    let is_plain = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.username().is_empty()
        && url.host_str().is_some();
    if !is_plain {
        return Err(refused("a paper stands at the root of its own host: https://paper.example"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn database(folder: &Path, setting: Option<&str>) -> Result<Location, Error> {
    match setting {
        None => Ok(Location::Sqlite(folder.join("paper.sqlite"))),
        Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Ok(Location::Postgres(url.to_owned()))
        }
        Some(other) => Err(Error::Value {
            name: "database",
            value: other.to_owned(),
            why: "write postgres://USER@HOST/NAME, or leave it out for SQLite in the folder"
                .to_owned(),
        }),
    }
}

/// `: did you mean X?`, when some known name is near enough. What all variables begin with is no
/// likeness.
fn did_you_mean(name: &str, known: &[&str]) -> String {
    let own_chars = name.trim_start_matches("DATELINE_").len();
    let nearest = known.iter().map(|known| (strsim::levenshtein(name, known), known)).min();
    match nearest {
        Some((steps, known)) if steps <= own_chars.div_ceil(3) => {
            format!(": did you mean {known}?")
        }
        _ => ".".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, variables: &[(&str, &str)]) -> Result<Settings, Error> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("dateline.toml"), file).unwrap();
        let variables = variables.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        Settings::read(folder.path(), None, variables)
    }

    #[test]
    fn variables_overrule_the_file() {
        let file = "url = \"https://a.example/\"\n[paper]\ntitle = \"The Courier\"";
        let settings = read(file, &[("DATELINE_URL", "https://b.example")]).unwrap();
        assert_eq!(settings.url.as_deref(), Some("https://b.example"));
        assert_eq!(settings.paper.title.as_deref(), Some("The Courier"));
        assert_eq!(settings.listen.to_string(), LISTEN);
    }

    #[test]
    fn an_unknown_setting_names_the_nearest() {
        let fault = read("[paper]\ntitel = \"x\"", &[]).unwrap_err().to_string();
        assert!(fault.contains("did you mean title?"), "{fault}");
        let fault = read("", &[("DATELINE_DATABSE", "x")]).unwrap_err().to_string();
        assert!(fault.ends_with("did you mean DATELINE_DATABASE?"), "{fault}");
        let fault = read("", &[("DATELINE_XYZZY", "x")]).unwrap_err().to_string();
        assert!(fault.ends_with("is not a setting."), "{fault}");
    }

    #[test]
    fn a_logo_lies_within_the_papers_folder() {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("paper");
        std::fs::create_dir_all(folder.join("signs")).unwrap();
        std::fs::write(folder.join("signs/logo.png"), "inside").unwrap();
        std::fs::write(around.path().join("secret.png"), "outside").unwrap();
        std::os::unix::fs::symlink("../secret.png", folder.join("out.png")).unwrap();
        std::os::unix::fs::symlink("signs/logo.png", folder.join("in.png")).unwrap();
        let settings = Settings::read(&folder, None, std::iter::empty()).unwrap();
        let whole = around.path().join("secret.png");
        for name in ["../secret.png", "signs/../../secret.png", "out.png", whole.to_str().unwrap()]
        {
            let fault = settings.file_within(name).unwrap_err().to_string();
            assert!(fault.contains("outside") && fault.contains(name), "{fault}");
        }
        assert!(settings.file_within("missing.png").is_err());
        for name in ["signs/logo.png", "./signs/logo.png", "in.png"] {
            let file = settings.file_within(name).unwrap();
            assert!(file.ends_with("paper/signs/logo.png"), "{name}");
        }
    }

    #[test]
    fn values_that_cannot_be_used_are_refused() {
        for (name, value) in [
            ("DATELINE_URL", "paper.example"),
            ("DATELINE_URL", "https://paper.example/news"),
            ("DATELINE_DATABASE", "mysql://x"),
            ("DATELINE_LISTEN", "8080"),
            ("DATELINE_PAGE_CACHE_BYTES_MAX", "much"),
            ("DATELINE_SMTP", "mail.example:587"),
            ("DATELINE_MAIL_FROM", "The Courier <a@courier.example>"),
            ("DATELINE_TRUSTED_PROXIES", "proxy.example"),
        ] {
            assert!(read("", &[(name, value)]).is_err(), "{name}={value}");
        }
        assert!(read("[paper]\ntime_zone = \"Mars/Base\"", &[]).is_err());
        for title in ["", "  "] {
            let fault = read(&format!("[paper]\ntitle = \"{title}\""), &[]).unwrap_err();
            assert!(fault.to_string().contains("the paper's name"), "{fault}");
        }
    }
}
