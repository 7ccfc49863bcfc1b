#!/usr/bin/env bash
# Writes THIRD-PARTY.txt anew: after every change of Cargo.lock, which a test asks for.
# Needs `cargo install cargo-about --locked --features cli`. The texts are those in the crates; no service is asked.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo fetch --locked --quiet
{
  cargo about generate --frozen --fail -c notices/about.toml notices/about.hbs
  cat themes/siger/fonts/OFL.txt
} | tr -d '\r' | sed 's/[[:space:]]*$//' > THIRD-PARTY.new
mv THIRD-PARTY.new THIRD-PARTY.txt
