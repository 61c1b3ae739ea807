//! Where the old site stood, and which of its addresses led to what.

use news::{AddressPlan, OldAddress};
use url::Url;

use super::channel::Fact;

/// The old site's hosts and the path it stood under.
#[derive(Debug, Default)]
pub(crate) struct Site {
    /// Host names as links may have them, without `www.`, with a port when one was given.
    hosts: Vec<String>,
    /// `/blog`, or nothing.
    base: String,
    /// The address to resolve relative links by.
    pub(crate) url: Option<Url>,
}

impl Site {
    /// Takes in what the file says of the site. The address of the blog counts most, then the
    /// channel's link, then that of `WordPress` itself, which may stand elsewhere.
    pub(crate) fn learn(facts: &[(Fact, String)]) -> Self {
        let mut site = Self::default();
        for wanted in [Fact::BlogUrl, Fact::Link, Fact::SiteUrl] {
            for (_, text) in facts.iter().filter(|(fact, _)| *fact == wanted) {
                if let Ok(url) = Url::parse(text) {
                    site.add(url);
                }
            }
        }
        site
    }

    fn add(&mut self, mut url: Url) {
        let Some(host) = host_of(&url) else { return };
        if self.url.is_none() {
            url.path().trim_end_matches('/').clone_into(&mut self.base);
            let path = format!("{}/", self.base);
            url.set_path(&path);
            self.url = Some(url);
        }
        if !self.hosts.contains(&host) {
            self.hosts.push(host);
        }
    }

    /// `wordpress:old.example/blog`: the same for every export of the same site.
    pub(crate) fn source(&self, title: Option<&str>) -> String {
        match (self.hosts.first(), title) {
            (Some(host), _) => format!("wordpress:{host}{}", self.base),
            (None, Some(title)) => format!("wordpress:{title}"),
            (None, None) => "wordpress:".to_owned(),
        }
    }

    /// An address within the site, from its part behind the base path.
    pub(crate) fn address(&self, path: &str) -> Option<OldAddress> {
        OldAddress::parse(&format!("{}{path}", self.base))
    }

    /// The site's front, when it did not stand at the root of its host.
    pub(crate) fn front(&self) -> Option<OldAddress> {
        self.address("/").filter(|_| !self.base.is_empty())
    }

    /// Whether a URL leads to the site itself; relative ones do.
    pub(crate) fn is_own(&self, url: &Url) -> bool {
        let Some(host) = host_of(url) else { return false };
        let path = url.path();
        let inside = path.strip_prefix(self.base.as_str());
        self.hosts.contains(&host) && inside.is_some_and(|p| p.is_empty() || p.starts_with('/'))
    }

    /// Whether a host, without `www.`, is one of the old site's.
    pub(crate) fn is_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|own| own == host)
    }

    /// A link as a whole address.
    pub(crate) fn url_of(&self, href: &str) -> Option<Url> {
        match &self.url {
            Some(base) => base.join(href).ok(),
            None => Url::parse(href).ok(),
        }
    }

    /// An address of the site itself as an old address.
    pub(crate) fn old_address(&self, url: &Url) -> Option<OldAddress> {
        if !self.is_own(url) {
            return None;
        }
        OldAddress::of_parts(url.path(), url.query())
    }

    /// The new address of a link that led to the old site, its fragment kept; `None` when it leads
    /// elsewhere or to something the plan does not know.
    pub(crate) fn new_address(&self, href: &str, plan: &AddressPlan) -> Option<String> {
        if href.starts_with('#') {
            return None;
        }
        let url = self.url_of(href)?;
        let old = self.old_address(&url)?;
        let address = plan.at(&old)?;
        Some(match url.fragment() {
            Some(fragment) => format!("{address}#{fragment}"),
            None => address.to_owned(),
        })
    }
}

/// Host and port, in the spelling [`Site`] keeps.
fn host_of(url: &Url) -> Option<String> {
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = url.host_str()?.to_ascii_lowercase();
    let bare = host.strip_prefix("www.").unwrap_or(&host);
    Some(match url.port() {
        Some(port) => format!("{bare}:{port}"),
        None => bare.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_the_old_site_are_told_from_others() {
        let facts = [(Fact::BlogUrl, "https://www.old.example/blog/".to_owned())];
        let site = Site::learn(&facts);
        assert_eq!(site.source(None), "wordpress:old.example/blog");
        assert_eq!(site.address("/?p=7").unwrap().as_str(), "/blog?p=7");
        assert_eq!(site.front().unwrap().as_str(), "/blog");
        let mut plan = AddressPlan::default();
        let old = OldAddress::parse("/blog/2020/05/hello").unwrap();
        plan.lead(&old, "/news/hello");
        for (href, address) in [
            ("http://old.example/blog/2020/05/hello/", Some("/news/hello")),
            ("https://www.old.example/blog/2020/05/hello?utm=1#x", Some("/news/hello#x")),
            ("/blog/2020/05/hello", Some("/news/hello")),
            ("https://old.example/blog/unknown", None),
            ("https://old.example:8080/blog/2020/05/hello", None),
            ("https://old.example/blogger/2020/05/hello", None),
            ("https://other.example/blog/2020/05/hello", None),
            ("mailto:a@old.example", None),
            ("#x", None),
        ] {
            assert_eq!(site.new_address(href, &plan).as_deref(), address, "{href}");
        }
    }
}
