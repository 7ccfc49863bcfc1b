#!/usr/bin/env bash
# Puts what the browser tests need into place: prepare.sh FOLDER
#
# Programs that are absent come from Debian's packages, the rest from npm into FOLDER/node_modules, in the versions of
# package-lock.json. What is there already is left alone. Where nothing can be installed, it says what is missing and fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1

has() { command -v "$1" >/dev/null 2>&1; }
has_browser() { [ -n "${CHROME:-}" ] || has chromium || has chromium-browser || has google-chrome; }
has_node() { has node && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 18 || (a == 18 && b >= 19) ? 0 : 1)'; }

packages=()
has_browser || packages+=(chromium)
has node || packages+=(nodejs)
has npm || packages+=(npm)
has java || packages+=(default-jre-headless)
has pdfinfo || packages+=(poppler-utils)

if [ ${#packages[@]} -gt 0 ]; then
  if has apt-get && [ "$(id -u)" = 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
  else
    echo "The browser tests need these Debian packages, or the same programs from elsewhere: ${packages[*]}" >&2
    echo "Install them, for example with: sudo apt-get install ${packages[*]}" >&2
    exit 1
  fi
fi
has_node || { echo "The browser tests need Node.js 18.19 or newer; found $(node --version)." >&2; exit 1; }

mkdir -p "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/node_modules/installed.json"; then
  cp "$here/package.json" "$here/package-lock.json" "$folder/"
  # No install scripts: what they would fetch (a browser, a Java) comes from Debian. A part of Lighthouse asks for the
  # "latest" of third-party-web, which no lock file can hold: package.json overrides it.
  (cd "$folder" && npm ci --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error >/dev/null)
  cp "$here/package-lock.json" "$folder/node_modules/installed.json"
fi
