//! The open ports and the routes that answer there: first those that ask which site it is to be, if that is not known,
//! then those of the site.

use super::gate::Gate;
use super::life::Life;
use super::{Options, listen, random, server};
use crate::site::Failure;
use crate::store::Sign;
use axum::Router;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::watch;

/// What has been opened.
pub(crate) struct Open {
    pub since: Instant,
    /// The port that was wanted and is somebody else's.
    pub busy: Option<u16>,
    pub gate: Arc<Gate>,
    pub life: Arc<Life>,
    /// Proves to this user's other programs that the desk is this one.
    pub sign: Option<Sign>,
    address: SocketAddr,
    listeners: Vec<TcpListener>,
    /// Present once somebody answers.
    routes: Option<watch::Sender<Router>>,
    root: PathBuf,
}

impl Open {
    /// Opens the ports; fails if none near the wanted one is free. Nobody answers yet.
    pub(crate) fn new(options: &Options) -> Result<Open, Failure> {
        let since = Instant::now();
        let (listeners, address, busy) = listen::listen(options)?;
        let sign = match options.desk {
            Some(_) => {
                let secret = random::text().map_err(Failure::io("acak-tak-ada", &options.root))?;
                Some(Sign { port: address.port(), secret })
            }
            None => None,
        };
        let gate = Arc::new(Gate::new(options.host.as_deref(), address.port()));
        let life = Life::new(options.desk.as_ref().map(|desk| desk.patience));
        Ok(Open { since, busy, gate, life, sign, address, listeners, routes: None, root: options.root.clone() })
    }

    /// Lets these routes answer from now on.
    pub(crate) fn answer(&mut self, router: Router) -> Result<(), Failure> {
        match &self.routes {
            Some(routes) => drop(routes.send_replace(router)),
            None => {
                let listeners = std::mem::take(&mut self.listeners);
                let started = server::start(listeners, router).map_err(Failure::io("utas-kurang", &self.root))?;
                self.routes = Some(started);
            }
        }
        Ok(())
    }

    /// The address of a path here.
    pub(crate) fn url(&self, path: &str) -> String {
        let host = match self.address.ip() {
            address if address.is_loopback() => "localhost".to_owned(),
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        };
        format!("http://{host}:{}{path}", self.address.port())
    }
}
