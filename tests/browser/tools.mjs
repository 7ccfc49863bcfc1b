// The tools installed by prepare.sh, and what all tests share: the browser, the looks, the way to complain.

import { createRequire } from "node:module";
import { accessSync, constants, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const require = createRequire(path.resolve("node_modules/any.js"));
const { chromium } = require("playwright-core");

/** The source of axe, to be run inside a page. */
export const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The Nu Html Checker. */
export const VNU = require.resolve("vnu-jar/build/dist/vnu.jar");

/** A tool that exists as an ES module only. */
export function load(name) {
  return import(pathToFileURL(require.resolve(name)));
}

/** The browser's program: $CHROME, or the first of the usual names on the path. */
export const CHROME =
  process.env.CHROME ??
  ["chromium", "chromium-browser", "google-chrome"]
    .flatMap(name => process.env.PATH.split(":").map(folder => path.join(folder, name)))
    .find(isProgram);

/** No sandbox, because tests run as root in containers; nothing that calls home. */
export const CHROME_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

export function launch() {
  return chromium.launch({ executablePath: CHROME, args: CHROME_FLAGS });
}

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** Throws when there are problems, one on a line. */
export function expectNone(problems) {
  if (problems.length === 0) return;
  const error = new Error([...new Set(problems)].map(problem => `  - ${problem}`).join("\n"));
  error.problems = problems.length;
  throw error;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
