// From save to changed page, as a browser sees it: opens a page of a preview, edits its file again and again, and prints how
// many milliseconds each edit took to stand in the document.
//
//     node saves.mjs ADDRESS FILE EDITS        in the folder whose node_modules/ tests/browser/prepare.sh filled

import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "../tests/browser/tools.mjs";

const [address, file, edits] = process.argv.slice(2);
/** The first ones warm everything up. */
const WARM = 3;
const PATIENCE = 60_000;

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
// Stands in every document, before and after a reload.
await page.addInitScript(() => {
  let last = 0;
  new MutationObserver(() => {
    const number = Number(document.body?.textContent.match(/Ditulis ke (\d+) kalinya/)?.[1] ?? 0);
    if (number > last) console.debug(`tampil ${number} ${Date.now()}`);
    last = Math.max(last, number);
  }).observe(document, { subtree: true, childList: true, characterData: true });
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
await page.waitForTimeout(1_500);

const original = readFileSync(file, "utf8");
const times = [];
for (let number = 1; number <= WARM + Number(edits); number += 1) {
  const text = original.replace(/^(ringkasan|description): .*$/m, `$1: "Ditulis ke ${number} kalinya untuk mengukur waktu sampai tampil."`);
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
writeFileSync(file, original);
await browser.close();
console.log(JSON.stringify(times));
