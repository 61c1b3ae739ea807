//! The courier: the paper's only HTTP client. It goes to public addresses alone, whoever asks.
//!
//! A name is looked up here and the connection made to what was found: an address inside a private
//! network, or of this machine, is refused after the look-up and again at every redirect, so that
//! no name can lead there later either.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use url::{Host, Url};

/// How long one errand may take, answer included.
const ERRAND_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Redirects followed in one errand.
const REDIRECTS_MAX: usize = 3;

/// How far the courier may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// To public addresses, over https.
    Public,
    /// To this machine too, over http there: for tests.
    Loopback,
}

/// The courier.
#[derive(Debug, Clone)]
pub struct Courier {
    client: reqwest::Client,
    reach: Reach,
}

/// Why an errand was not done.
#[derive(Debug, thiserror::Error)]
pub enum CourierError {
    /// The address is none, or not one to go to.
    #[error("{0} is not a public https address.")]
    Address(String),
    /// There were too many redirects, or one without an address.
    #[error("It was sent on from one address to another too often.")]
    Redirects,
    /// Nobody answered, or not in time.
    #[error("Nobody took it: {0}.")]
    Unanswered(String),
    /// The client could not be made.
    #[error("The courier could not set out: {0}.")]
    Client(String),
}

impl Courier {
    /// A courier that goes so far.
    #[expect(clippy::disallowed_methods, reason = "this is the one client there is")]
    pub fn new(reach: Reach) -> Result<Self, CourierError> {
        // Another part of the program may have chosen the same provider already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .user_agent(concat!("Dateline/", env!("CARGO_PKG_VERSION")))
            .timeout(ERRAND_TIMEOUT)
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(Policy::none())
            .no_proxy()
            .dns_resolver(PublicNames(reach))
            .build()
            .map_err(|error| CourierError::Client(error.to_string()))?;
        Ok(Self { client, reach })
    }

    /// Posts a body; the status of the answer. A redirect that keeps the method (307, 308) is
    /// followed, any other is an answer like another.
    pub async fn post(
        &self,
        address: &str,
        headers: &[(&'static str, String)],
        body: &[u8],
    ) -> Result<u16, CourierError> {
        let mut url = self.checked(address)?;
        for _ in 0..=REDIRECTS_MAX {
            let mut errand = self.client.post(url.clone()).body(body.to_vec());
            for (name, value) in headers {
                errand = errand.header(*name, value);
            }
            let unanswered = |error: reqwest::Error| CourierError::Unanswered(causes(&error));
            let answer = errand.send().await.map_err(unanswered)?;
            if !matches!(answer.status().as_u16(), 307 | 308) {
                return Ok(answer.status().as_u16());
            }
            let next = answer.headers().get("location").and_then(|value| value.to_str().ok());
            let next = next.and_then(|next| url.join(next).ok()).ok_or(CourierError::Redirects)?;
            url = self.checked(next.as_str())?;
        }
        Err(CourierError::Redirects)
    }

    /// The address, if the courier may go there as far as its letters tell; what a name stands for
    /// is looked at when it is looked up.
    fn checked(&self, address: &str) -> Result<Url, CourierError> {
        let refused = || CourierError::Address(address.to_owned());
        let url = Url::parse(address).map_err(|_| refused())?;
        let ip = match url.host() {
            Some(Host::Ipv4(ip)) => Some(IpAddr::V4(ip)),
            Some(Host::Ipv6(ip)) => Some(IpAddr::V6(ip)),
            Some(Host::Domain(_)) => None,
            None => return Err(refused()),
        };
        let is_loopback = ip.is_some_and(|ip| ip.is_loopback());
        let is_right = match url.scheme() {
            "https" => ip.is_none_or(|ip| may_reach(self.reach, ip)),
            "http" => is_loopback && self.reach == Reach::Loopback,
            _ => false,
        };
        if is_right { Ok(url) } else { Err(refused()) }
    }
}

/// Looks names up, and forgets what is not public.
struct PublicNames(Reach);

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public = found.filter(|address| may_reach(reach, address.ip()));
            let public: Vec<SocketAddr> = public.collect();
            if public.is_empty() {
                return Err("its name stands for no public address".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

fn may_reach(reach: Reach, ip: IpAddr) -> bool {
    is_public(ip) || (reach == Reach::Loopback && ip.is_loopback())
}

/// Whether an address is of the public net (IANA's registries of special addresses).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let is_special = matches!(
        (a, b, c),
        (0 | 10 | 127 | 224.., _, _)
            | (100, 64..128, _)
            | (169, 254, _)
            | (172, 16..32, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    );
    !is_special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(ip) = ip.to_ipv4_mapped() {
        return is_public_v4(ip);
    }
    let [first, second, third, middle @ .., seventh, last] = ip.segments();
    let embedded = |high: u16, low: u16| {
        let ([one, two], [three, four]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(one, two, three, four))
    };
    match (first, second) {
        // Translated to IPv4 (RFC 6052), and 6to4 (RFC 3056): what they lead to counts.
        (0x64, 0xff9b) => third == 0 && middle == [0; 3] && embedded(seventh, last),
        (0x2002, second) => embedded(second, third),
        // Teredo, benchmarks, documentation.
        (0x2001, second) => second >= 0x0200 && second != 0x0db8,
        (0x3fff, _) => false,
        // The rest of what is given out so far is 2000::/3.
        (first, _) => (0x2000..0x4000).contains(&first),
    }
}

/// An error with its causes, in one line; the address is left out, since it may hold a secret.
fn causes(error: &reqwest::Error) -> String {
    let first: Option<&dyn std::error::Error> = std::error::Error::source(error);
    let all = std::iter::successors(first, |cause| cause.source());
    let told: Vec<String> = all.map(ToString::to_string).collect();
    match told.last() {
        _ if error.is_timeout() => "it took too long".to_owned(),
        Some(last) => last.clone(),
        None => "the connection failed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_gone_to() {
        for (ip, public) in [
            ("93.184.216.34", true),
            ("10.1.2.3", false),
            ("127.0.0.1", false),
            ("169.254.169.254", false),
            ("172.16.0.1", false),
            ("172.32.0.1", true),
            ("192.168.0.1", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("::1", false),
            ("::", false),
            ("::ffff:10.0.0.1", false),
            ("::ffff:93.184.216.34", true),
            ("fd00::1", false),
            ("fe80::1", false),
            ("64:ff9b::a00:1", false),
            ("2002:7f00:1::", false),
            ("2001:db8::1", false),
            ("2606:2800:220:1::1", true),
        ] {
            assert_eq!(is_public(ip.parse().unwrap()), public, "{ip}");
        }
    }

    #[test]
    fn an_address_is_looked_at_before_it_is_gone_to() {
        let courier = Courier::new(Reach::Public).unwrap();
        for (address, may) in [
            ("https://hooks.example/x", true),
            ("http://hooks.example/x", false),
            ("http://127.0.0.1:80/", false),
            ("https://127.0.0.1/", false),
            ("https://[::1]/", false),
            ("https://2130706433/", false),
            ("https://0x7f.1/", false),
            ("file:///etc/passwd", false),
            ("https://", false),
        ] {
            assert_eq!(courier.checked(address).is_ok(), may, "{address}");
        }
    }

    #[tokio::test]
    async fn a_name_of_this_machine_leads_nowhere() {
        let courier = Courier::new(Reach::Public).unwrap();
        let refused = courier.post("https://localhost/", &[], b"{}").await.unwrap_err();
        assert!(refused.to_string().contains("no public address"), "{refused}");
    }
}
