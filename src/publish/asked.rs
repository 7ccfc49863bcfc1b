//! Asks the public address, as readers do, whether what was published answers there: a record, an old address and a wrong one.

use super::Stop;
use super::release::{Files, Sent};
use super::remote::plain;
use super::tls::{Trust, roots};
use crate::permalink::CATALOGUE;
use crate::plan::Class;
use crate::settings::BaseUrl;
use std::time::Duration;
use ureq::Agent;

/// What waits longer than this is given up; nothing depends on the answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// An address that no site has.
const WRONG: &str = "alamat-yang-tidak-ada/";
/// Names under which nothing is ever found: they are kept for examples.
const EXAMPLES: [&str; 3] = [".example", ".test", ".invalid"];

/// Asks, and tells what is not as it should be, or that all is. Nothing, where nobody can be asked.
pub(crate) fn ask(base: &BaseUrl, files: &Files) -> Vec<Stop> {
    if EXAMPLES.iter().any(|ending| base.origin.ends_with(ending)) {
        return Vec::new();
    }
    let agent = agent();
    let page = |is: &dyn Fn(&str, Class) -> bool| {
        let found = files.iter().find(|(path, Sent(.., class))| is(path, *class) && path.ends_with("/index.html"));
        found.and_then(|(path, _)| path.strip_suffix("index.html")).map(str::to_owned)
    };
    let record = page(&|path, class| class == Class::Page && path.starts_with(CATALOGUE));
    let old = page(&|_, class| class == Class::Moved);
    let rows = [
        (record, &[200_u16][..], "terbit-jawab-halaman"),
        (old, &[301, 308][..], "terbit-jawab-lama"),
        (Some(WRONG.to_owned()), &[404][..], "terbit-jawab-salah"),
    ];
    let mut told = Vec::new();
    for (path, wanted, code) in rows {
        let Some(address) = path.map(|path| base.join(&path)) else { continue };
        match agent.get(&address).call() {
            Ok(answer) if wanted.contains(&answer.status().as_u16()) => {}
            Ok(answer) => {
                let blanks = vec![("alamat", address), ("jawaban", answer.status().as_u16().to_string())];
                told.push(Stop { code, blanks });
            }
            Err(error) => {
                let blanks = vec![("alamat", address), ("sebab", plain(&error.to_string()))];
                return vec![Stop { code: "terbit-tak-ditanya", blanks }];
            }
        }
    }
    if told.is_empty() {
        told.push(Stop { code: "terbit-menjawab", blanks: vec![("alamat", base.join(""))] });
    }
    told
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .tls_config(roots(&Trust::System))
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE));
    config.build().new_agent()
}
