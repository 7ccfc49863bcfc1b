//! Where the preview listens: the ports that are tried, and what is said of one that is taken.

use super::{Options, PORT};
use crate::site::Failure;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

/// Ports tried after [`PORT`].
const PORTS: u16 = 20;

/// Opens the ports: of the address that was asked for, or of both loopback addresses. The last value is the port that was
/// wanted and is somebody else's.
pub(crate) fn listen(options: &Options) -> Result<(Vec<TcpListener>, SocketAddr, Option<u16>), Failure> {
    let failure = |code: &'static str, port: u16, cause: io::Error| {
        let host = options.host.clone().unwrap_or_else(|| "localhost".to_owned());
        Failure { code, path: format!("{host}:{port}").into(), cause: Some(cause) }
    };
    let open = |port: u16| -> io::Result<(Vec<TcpListener>, SocketAddr)> {
        if let Some(host) = options.host.as_deref().filter(|host| *host != "localhost") {
            let listener = TcpListener::bind((host.trim_matches(['[', ']']), port))?;
            let address = listener.local_addr()?;
            return Ok((vec![listener], address));
        }
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = first.local_addr()?;
        match TcpListener::bind((Ipv6Addr::LOCALHOST, address.port())) {
            Ok(second) => Ok((vec![first, second], address)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(error),
            // A computer without IPv6.
            Err(_) => Ok((vec![first], address)),
        }
    };
    let wanted = options.port.unwrap_or(PORT);
    let last = if options.port.is_some() { wanted } else { wanted + PORTS };
    let mut port = wanted;
    loop {
        match open(port) {
            Ok((listeners, address)) => return Ok((listeners, address, (port != wanted).then_some(wanted))),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => port += 1,
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                return Err(failure("port-terpakai", port, error));
            }
            Err(error) => return Err(failure("port-gagal", port, error)),
        }
    }
}
