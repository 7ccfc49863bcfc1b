// The Nu Html Checker over a whole folder.

import { spawn } from "node:child_process";
import path from "node:path";
import { VNU } from "../tools.mjs";

/**
 * The checker judges the page's policy without knowing where the page will stand: in a folder nothing is 'self', and it
 * takes JSON-LD for a script. What a policy really blocks, the browser says in every test that opens a page.
 */
const NOT_MEANT = ".*violates Content Security Policy.*";

/** Errors and warnings in every HTML file below a folder. */
export function htmlProblems(folder) {
  const checker = spawn("java", ["-Xss2m", "-jar", VNU, "--format", "json", "--stdout", "--skip-non-html", "--filterpattern", NOT_MEANT, folder]);
  let report = "";
  let trouble = "";
  checker.stdout.on("data", part => (report += part));
  checker.stderr.on("data", part => (trouble += part));
  return new Promise((resolve, reject) => {
    checker.on("error", reject);
    checker.on("close", () => {
      try {
        const place = message => `${path.relative(folder, decodeURIComponent(new URL(message.url).pathname))}:${message.lastLine}:${message.lastColumn}`;
        resolve(JSON.parse(report).messages.map(message => `${place(message)}: ${message.subType ?? message.type}: ${message.message}`));
      } catch {
        reject(new Error(`the Nu Html Checker did not report: ${report.slice(0, 300)} ${trouble.slice(0, 600)}`));
      }
    });
  });
}
