// From save to changed page, as a browser sees it: opens a page of a preview, edits a file again and again, and prints how
// many milliseconds each edit took to stand in the document.
//
//     node saves.mjs ADDRESS SITE KIND FILE EDITS      in the folder whose node_modules/ tests/browser/prepare.sh filled
//
// KIND says what is edited: `words` of the record FILE, `settings`, a `template` or a `style` sheet of the theme.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { launch } from "../tests/browser/tools.mjs";

const [address, site, kind, record, edits] = process.argv.slice(2);
/** The first ones warm everything up. */
const WARM = 3;
const PATIENCE = 60_000;

const words = number => `Ditulis ke ${number} kalinya untuk mengukur waktu sampai tampil.`;
const KINDS = {
  words: { file: record, edit: (text, number) => text.replace(/^(ringkasan|description): .*$/m, `$1: "${words(number)}"`) },
  settings: { file: "content/situs.yaml", edit: (text, number) => text.replace(/^nama: .*$/m, `nama: "${words(number)}"`) },
  template: { file: "themes/siger/templates/innovation.html", edit: (text, number) => text.replace("{% block main %}", `{% block main %}<p>${words(number)}</p>`) },
  style: { file: "themes/siger/assets/siger.css", edit: (text, number) => `${text}\n:root { --ditulis: ${number} }\n` },
};
const isOfTheme = KINDS[kind].file.startsWith("themes/");
const file = path.join(site, KINDS[kind].file);
// A theme that is not in the site is the one of this project.
const original = readFileSync(isOfTheme ? fileURLToPath(new URL(`../${KINDS[kind].file}`, import.meta.url)) : file, "utf8");
mkdirSync(path.dirname(file), { recursive: true });

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
// Stands in every document, before and after a reload.
await page.addInitScript(() => {
  let last = 0;
  const look = () => {
    const written = document.body?.textContent.match(/Ditulis ke (\d+) kalinya/)?.[1];
    const styled = document.documentElement && getComputedStyle(document.documentElement).getPropertyValue("--ditulis");
    const number = Number(written ?? styled ?? 0);
    if (number !== last) console.debug(`tampil ${number} ${Date.now()}`);
    last = number;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  // Nobody is told of styles.
  setInterval(look, 4);
});
const seen = new Map();
let told = () => {};
page.on("console", message => {
  const [word, number, time] = message.text().split(" ");
  if (word === "tampil" && !seen.has(number)) {
    seen.set(number, Number(time));
    told();
  }
});
await page.goto(address, { waitUntil: "load", timeout: PATIENCE });
// What an earlier run wrote goes first.
await page.waitForFunction(() => !/Ditulis ke \d+ kalinya/.test(document.body.textContent), undefined, { timeout: PATIENCE });
await page.waitForTimeout(1_500);
seen.clear();

const times = [];
for (let number = 1; number <= WARM + Number(edits); number += 1) {
  const text = KINDS[kind].edit(original, number);
  const shown = new Promise((done, failed) => {
    told = () => seen.has(String(number)) && done();
    setTimeout(failed, PATIENCE, new Error(`edit ${number} did not show`)).unref();
  });
  const saved = Date.now();
  // In place, or beside the file and then over it: editors do both.
  if (number % 2) {
    writeFileSync(file, text);
  } else {
    const beside = path.join(path.dirname(file), `.${path.basename(file)}.baru`);
    writeFileSync(beside, text);
    renameSync(beside, file);
  }
  await shown;
  if (number > WARM) times.push(seen.get(String(number)) - saved);
  // Long enough for what a server does after the page is there.
  await page.waitForTimeout(700 + 40 * (number % 7));
}
if (isOfTheme) rmSync(path.join(site, "themes"), { recursive: true });
else writeFileSync(file, original);
await browser.close();
console.log(JSON.stringify(times));
