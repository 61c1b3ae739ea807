//! Which Host headers this server answers to (RFC 9110 §7.2).

use http::{HeaderMap, StatusCode, Uri, header};

/// The names the paper is reached by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosts {
    /// The configured name, in small letters, without port.
    name: String,
    /// Whether the listener is on a loopback address, where loopback names are answered too.
    is_loopback: bool,
}

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// No Host, several, or one that is no host: 400.
    Malformed,
    /// A host that is not ours: 421.
    Misdirected,
}

impl Refusal {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Misdirected => StatusCode::MISDIRECTED_REQUEST,
        }
    }
}

impl Hosts {
    /// Hosts for a paper at `name` (without port), on a listener that is on loopback or not.
    pub fn new(name: &str, is_loopback: bool) -> Self {
        Self { name: name.to_ascii_lowercase(), is_loopback }
    }

    /// Checks a request's Host header, and the authority of an absolute target, which must agree.
    pub(crate) fn check(&self, headers: &HeaderMap, target: &Uri) -> Result<(), Refusal> {
        let mut hosts = headers.get_all(header::HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return Err(Refusal::Malformed);
        };
        let host = host.to_str().map_err(|_| Refusal::Malformed)?;
        let name = host_name(host).ok_or(Refusal::Malformed)?;
        if let Some(authority) = target.authority()
            && !authority.as_str().eq_ignore_ascii_case(host)
        {
            return Err(Refusal::Malformed);
        }
        if self.answers_to(name) { Ok(()) } else { Err(Refusal::Misdirected) }
    }

    fn answers_to(&self, name: &str) -> bool {
        let is_loopback_name = || {
            name.eq_ignore_ascii_case("localhost")
                || name == "[::1]"
                || name.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        };
        name.eq_ignore_ascii_case(&self.name) || (self.is_loopback && is_loopback_name())
    }
}

/// The name of a well-formed `host[:port]`.
fn host_name(host: &str) -> Option<&str> {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => {
            let end = rest.find(']')?;
            rest[..end].parse::<std::net::Ipv6Addr>().ok()?;
            (&host[..end + 2], &host[end + 2..])
        }
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let port_is_right = match port.strip_prefix(':') {
        Some(digits) => digits.is_empty() || digits.parse::<u16>().is_ok_and(|_| is_digits(digits)),
        None => port.is_empty(),
    };
    let name_is_right = name.starts_with('[')
        || (!name.is_empty()
            && name.len() <= 253
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_')));
    (port_is_right && name_is_right).then_some(name)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn check(hosts: &[&str], is_loopback: bool) -> Result<(), Refusal> {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(header::HOST, HeaderValue::from_str(host).unwrap());
        }
        Hosts::new("Paper.example", is_loopback).check(&headers, &Uri::from_static("/"))
    }

    #[test]
    fn only_the_papers_own_name_is_answered() {
        let (bad, other) = (Err(Refusal::Malformed), Err(Refusal::Misdirected));
        for (hosts, public, loopback) in [
            (&["paper.example"][..], Ok(()), Ok(())),
            (&["PAPER.example:8443"], Ok(()), Ok(())),
            (&["localhost:8080"], other, Ok(())),
            (&["127.0.0.1"], other, Ok(())),
            (&["[::1]:80"], other, Ok(())),
            (&["evil.example"], other, other),
            (&["paper.example.evil.example"], other, other),
            (&[], bad, bad),
            (&["paper.example", "paper.example"], bad, bad),
            (&[""], bad, bad),
            (&[" "], bad, bad),
            (&["paper .example"], bad, bad),
            (&["paper.example:http"], bad, bad),
            (&["paper.example:+80"], bad, bad),
            (&["paper.example:99999"], bad, bad),
            (&["user@paper.example"], bad, bad),
            (&["[::1"], bad, bad),
            (&["paper.example/x"], bad, bad),
        ] {
            assert_eq!(check(hosts, false), public, "{hosts:?}");
            assert_eq!(check(hosts, true), loopback, "{hosts:?}");
        }
    }

    #[test]
    fn an_absolute_target_must_agree() {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("paper.example"));
        let hosts = Hosts::new("paper.example", false);
        let ours = Uri::from_static("http://paper.example/a");
        let others = Uri::from_static("http://evil.example/a");
        assert_eq!(hosts.check(&headers, &ours), Ok(()));
        assert_eq!(hosts.check(&headers, &others), Err(Refusal::Malformed));
    }
}
