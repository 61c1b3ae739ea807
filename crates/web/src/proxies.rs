//! Where a request comes from, when proxies stand in front of the program.

use std::net::IpAddr;

use http::{HeaderMap, header};
use ipnet::IpNet;

/// Proxies whose word is taken. Anybody else may write what they like into the headers: it is not
/// read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Reads IP addresses and networks (`10.0.0.0/8`), with commas between them. The error is the
    /// part that is neither.
    pub fn parse(list: &str) -> Result<Self, String> {
        let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
        let read = |part: &str| {
            let network = part.parse::<IpNet>().ok();
            let address = || part.parse::<IpAddr>().ok().map(IpNet::from);
            network.or_else(address).ok_or_else(|| part.to_owned())
        };
        parts.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// Where a request comes from that `peer` sent: the last address in `Forwarded` (RFC 7239) or
    /// `X-Forwarded-For` that is no trusted proxy, as long as everyone after it is one.
    pub fn client(&self, peer: Option<IpAddr>, headers: &HeaderMap) -> Option<IpAddr> {
        let mut client = peer?;
        for named in named(headers).into_iter().rev() {
            if !self.trusts(client) {
                break;
            }
            // A name that is no address says nothing, and what stands before it even less.
            let Some(address) = named else { break };
            client = address;
        }
        Some(client)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address.to_canonical()))
    }
}

/// The addresses in the headers, in the order of the way; `None` for what is no address.
fn named(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let of = |name: &http::HeaderName| -> Vec<String> {
        let lines = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        lines.flat_map(|line| line.split(',').map(str::trim).map(str::to_owned)).collect()
    };
    let forwarded = of(&header::FORWARDED);
    if !forwarded.is_empty() {
        return forwarded.iter().map(|element| address(forwarded_for(element))).collect();
    }
    let name = http::HeaderName::from_static("x-forwarded-for");
    of(&name).iter().map(|element| address(element)).collect()
}

/// The `for` of an element of `Forwarded`; empty without one.
fn forwarded_for(element: &str) -> &str {
    let mut pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
    let found = pairs.find(|(name, _)| name.eq_ignore_ascii_case("for"));
    found.map_or("", |(_, value)| value.trim_matches('"'))
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.split(']').next());
    let with_port = || text.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    bare.unwrap_or(text).parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        for (trusted, peer, header, value, client) in [
            ("", "192.0.2.1", "x-forwarded-for", "198.51.100.7", "192.0.2.1"),
            ("192.0.2.1", "192.0.2.1", "x-forwarded-for", "198.51.100.7", "198.51.100.7"),
            (
                "192.0.2.1",
                "192.0.2.1",
                "x-forwarded-for",
                "203.0.113.9, 198.51.100.7",
                "198.51.100.7",
            ),
            (
                "192.0.2.1, 10.0.0.0/8",
                "192.0.2.1",
                "x-forwarded-for",
                "203.0.113.9, 198.51.100.7, 10.2.3.4",
                "198.51.100.7",
            ),
            ("192.0.2.1", "192.0.2.2", "x-forwarded-for", "198.51.100.7", "192.0.2.2"),
            ("192.0.2.1", "192.0.2.1", "x-forwarded-for", "198.51.100.7:4711", "198.51.100.7"),
            ("192.0.2.1", "192.0.2.1", "x-forwarded-for", "203.0.113.9, unknown", "192.0.2.1"),
            ("::1", "::1", "forwarded", "for=\"[2001:db8::7]:80\";proto=https", "2001:db8::7"),
            ("192.0.2.1", "::ffff:192.0.2.1", "forwarded", "For=198.51.100.7", "198.51.100.7"),
            ("192.0.2.1", "192.0.2.1", "forwarded", "for=_hidden", "192.0.2.1"),
        ] {
            let proxies = Proxies::parse(trusted).unwrap();
            let mut headers = HeaderMap::new();
            headers.append(
                http::HeaderName::from_bytes(header.as_bytes()).unwrap(),
                HeaderValue::from_static(value),
            );
            let found = proxies.client(Some(peer.parse().unwrap()), &headers);
            assert_eq!(found, Some(client.parse().unwrap()), "{trusted} {peer} {value}");
        }
        assert_eq!(Proxies::parse("10.0.0.0/8, proxy.example"), Err("proxy.example".to_owned()));
    }
}
