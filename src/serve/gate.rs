//! Who may ask: programs of this computer, by a name of this computer.
//!
//! A page of some other site that is open in the same browser can send requests here too, and can give its own name our
//! address. Such requests bear the wrong `Host`, `Origin` or `Sec-Fetch-Site`, and get nothing.

use super::http::Request;
use std::net::IpAddr;

/// The names by which this server may be called.
#[derive(Debug)]
pub struct Gate {
    names: Vec<String>,
    /// It listens on all addresses of this computer; an address, unlike a name, cannot be given away by somebody else.
    any_address: bool,
    port: u16,
}

impl Gate {
    /// `host` is where the server was told to listen, if it was.
    pub fn new(host: Option<&str>, port: u16) -> Gate {
        let mut names: Vec<String> = ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned).to_vec();
        let address = host.and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        names.extend(host.map(str::to_ascii_lowercase));
        names.extend(address.filter(IpAddr::is_ipv6).map(|address| format!("[{address}]")));
        Gate { names, any_address: address.is_some_and(|address| address.is_unspecified()), port }
    }

    /// Whether a request may be answered.
    pub fn admits(&self, request: &Request) -> bool {
        let is_own = |origin: &String| origin.strip_prefix("http://").is_some_and(|host| self.is_own(host));
        // Following a link from elsewhere is a person's doing; anything else from elsewhere is not.
        let is_navigation = request.fetch_mode.as_deref() == Some("navigate");
        let site = request.fetch_site.as_deref().unwrap_or("none");
        self.is_own(&request.host)
            && request.origin.as_ref().is_none_or(is_own)
            && (matches!(site, "none" | "same-origin") || is_navigation)
    }

    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let is_address = || name.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
        port == Some(self.port) && (self.names.iter().any(|known| known == name) || (self.any_address && is_address()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(host: &str) -> Request {
        Request { host: host.to_owned(), ..Request::default() }
    }

    #[test]
    fn knows_its_own_names() {
        let gate = Gate::new(None, 1945);
        for own in ["localhost:1945", "127.0.0.1:1945", "[::1]:1945"] {
            assert!(gate.admits(&asked(own)), "{own}");
        }
        for foreign in [
            "",
            "localhost",
            "localhost:80",
            "jahat.example:1945",
            "192.168.1.5:1945",
            "localhost.jahat.example:1945",
            "[::1]",
        ] {
            assert!(!gate.admits(&asked(foreign)), "{foreign}");
        }
        let gate = Gate::new(Some("0.0.0.0"), 1945);
        assert!(gate.admits(&asked("192.168.1.5:1945")) && !gate.admits(&asked("jahat.example:1945")));
    }

    #[test]
    fn other_sites_get_nothing() {
        let gate = Gate::new(None, 1945);
        let from = |origin: Option<&str>, site: Option<&str>, mode: Option<&str>| Request {
            origin: origin.map(str::to_owned),
            fetch_site: site.map(str::to_owned),
            fetch_mode: mode.map(str::to_owned),
            ..asked("localhost:1945")
        };
        assert!(gate.admits(&from(Some("http://localhost:1945"), Some("same-origin"), Some("cors"))));
        assert!(gate.admits(&from(None, Some("cross-site"), Some("navigate"))));
        assert!(!gate.admits(&from(Some("https://jahat.example"), None, None)));
        assert!(!gate.admits(&from(Some("null"), None, None)));
        assert!(!gate.admits(&from(Some("http://localhost:8080"), None, None)));
        assert!(!gate.admits(&from(None, Some("cross-site"), Some("no-cors"))));
        assert!(!gate.admits(&from(None, Some("same-site"), Some("cors"))));
    }
}
