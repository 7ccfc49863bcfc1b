// The checks themselves: each must find what is wrong with a page of broken/, and nothing wrong with the sound one.

import { after, before, describe, test } from "node:test";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import assert from "node:assert/strict";
import path from "node:path";
import { axeViolations } from "./checks/axe.mjs";
import { contentOf, lostWithoutScript } from "./checks/noscript.mjs";
import { cutText, motion, overflow, smallTargets } from "./checks/layout.mjs";
import { htmlProblems } from "./checks/html.mjs";
import { keyboardWalk, skipLink } from "./checks/keyboard.mjs";
import { foldedTexts, print, printProblems } from "./checks/print.mjs";
import { complaints, firstView, foreignRequests, layoutShifts, overBudget, readThrough, watch } from "./checks/watch.mjs";
import { serve } from "./server.mjs";
import { PHONE, launch } from "./tools.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "etalase-broken-"));
let browser, server;
before(async () => {
  cpSync(fileURLToPath(new URL("broken", import.meta.url)), folder, { recursive: true });
  // Letters by chance cannot be packed: 40 KB of them stay at least 20 KB.
  writeFileSync(path.join(folder, "berat.js"), `// ${randomBytes(20_000).toString("hex")}`);
  const long = path.join(folder, "panjang.html");
  writeFileSync(long, readFileSync(long, "utf8").replace('<div id="panjang_isi"></div>', "<p>Baris demi baris.</p>".repeat(200)));
  [browser, server] = await Promise.all([launch(), serve(folder)]);
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function visit(name, use, options = {}) {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  try {
    const page = await context.newPage();
    const seen = options.javaScriptEnabled === false ? undefined : await watch(page, server.address);
    await page.goto(`${server.address}${name}.html`, { waitUntil: "load" });
    await page.waitForTimeout(150);
    return await use(page, seen);
  } finally {
    await context.close();
  }
}

const withLargeLetters = async page => {
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  return cutText(page, "200 %");
};
const withoutScript = name => async page =>
  lostWithoutScript(await contentOf(page), await visit(name, contentOf, { javaScriptEnabled: false }));

/** Each check with a page that it must complain about, and what it must say. */
const CHECKS = {
  axe: { page: "axe", finds: [/image-alt/, /color-contrast/], check: page => axeViolations(page, "look") },
  "contrast that nobody can decide": { page: "kontras", finds: [/cannot decide/], check: page => axeViolations(page, "look") },
  overflow: { page: "lebar", finds: [/px wide in 360/], check: page => overflow(page, "look") },
  "cut text": { page: "potong", finds: [/cut off in p.sempit/], check: withLargeLetters },
  "target size": { page: "sasaran", finds: [/target of 12×12/, /main action of \d+×30/], check: page => smallTargets(page, "look") },
  motion: { page: "gerak", finds: [/p\.geser/], options: { reducedMotion: "reduce" }, check: page => motion(page, "look") },
  focus: { page: "fokus", finds: [/does not show.*gelap/, /out of sight.*luar/], check: page => keyboardWalk(page, "look") },
  "covered focus": { page: "tertutup", finds: [/hidden behind/], check: page => keyboardWalk(page, "look") },
  trap: { page: "jerat", finds: [/in circles/], check: page => keyboardWalk(page, "look") },
  "skip link": { page: "lompat", finds: [/does not bring the focus/], check: page => skipLink(page, "look") },
  "foreign request": { page: "asing", finds: [/tempat-lain/], check: (_, seen) => foreignRequests(seen) },
  policy: { page: "sebaris", finds: [/script-src.* blocks inline/, /style-src-elem blocks inline/, /style-src-attr blocks inline/], check: complaints },
  console: { page: "konsol", finds: [/^console: sengaja/, /^script: juga sengaja/], check: complaints },
  "layout shift": { page: "loncat", finds: [/CLS 0\.\d*[1-9]/], check: page => layoutShifts(page) },
  budget: {
    page: "berat",
    finds: [/HTML, CSS and JS: \d+/, /^JS: \d+/],
    check: async (page, seen) => overBudget(await firstView(page, seen), "innovation"),
  },
  "no script": { page: "naskah", finds: [/the text “Hanya lewat/, /the link to .*naskah/, /does nothing: button/], check: withoutScript("naskah") },
  print: { page: "panjang", finds: [/prints on \d+ sheets/, /does not tell the address/, /the print lacks “Terlipat/], check: async page => printProblems(await print(page), "https://kota.example/panjang.html", await foldedTexts(page)) },
};

describe("the checks find what is broken", () => {
  for (const [name, { page, finds, check, options }] of Object.entries(CHECKS)) {
    test(name, { timeout: 60_000 }, async () => {
      const found = await visit(page, check, options);
      for (const wanted of finds) assert.ok(found.some(problem => wanted.test(problem)), `${wanted} is not in:\n${found.join("\n")}`);
    });
  }

  test("HTML", { timeout: 60_000 }, async () => {
    const found = await htmlProblems(folder);
    assert.ok(found.some(problem => /html\.html.*Duplicate ID/.test(problem)), found.join("\n"));
    assert.ok(!found.some(problem => problem.startsWith("utuh.html")), found.join("\n"));
  });
});

test("the checks leave a sound page alone", { timeout: 60_000 }, async () => {
  const found = await visit("utuh", async (page, seen) => {
    await readThrough(page);
    const address = "https://kota.example/utuh.html";
    return [
      ...overBudget(await firstView(page, seen), "innovation"),
      ...(await overflow(page, "look")),
      ...(await smallTargets(page, "look")),
      ...(await motion(page, "look")),
      ...(await axeViolations(page, "look")),
      ...(await keyboardWalk(page, "look")),
      ...(await layoutShifts(page)),
      ...foreignRequests(seen),
      ...printProblems(await print(page), address, await foldedTexts(page)),
      ...(await withoutScript("utuh")(page)),
      ...(await withLargeLetters(page)),
      ...(await page.reload().then(() => skipLink(page, "look"))),
      ...(await complaints(page, seen)),
    ];
  });
  assert.deepEqual(found, []);
});
