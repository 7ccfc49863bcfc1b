// Another site shows an innovation: its card in a frame without scripts, and nothing else of ours.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createServer } from "node:http";
import { Site, pageOf } from "./kinds.mjs";
import { axeViolations } from "./checks/axe.mjs";
import { serve } from "./server.mjs";
import { PHONE, expectNone, launch } from "./tools.mjs";

const site = new Site("sites/root");
const card = pageOf(site, "card for other sites");
const answer = JSON.parse(readFileSync(path.join(site.folder, card, "oembed.json"), "utf8"));
let browser, server, other;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site.folder)]);
});
after(async () => {
  await browser.close();
  await server.close();
  other?.close();
});

/** Opens a page of another origin that holds this markup. */
async function shownElsewhere(markup) {
  other?.close();
  const html = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Situs lain</title><main><h1>Situs lain</h1>${markup}</main>`;
  other = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
  await new Promise(ready => other.listen(0, "127.0.0.1", ready));
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${other.address().port}/`, { waitUntil: "load" });
  return page;
}

const here = html => html.replace(/https:\/\/[^/"]+\//g, server.address);

test("another site shows the card, and its link opens the page in the whole window", { timeout: 60_000 }, async () => {
  const page = await shownElsewhere(here(answer.html));
  const frame = page.frameLocator("iframe");
  await frame.locator("h1").waitFor({ timeout: 8_000 });
  assert.equal(await frame.locator("h1").innerText(), answer.title);
  const family = await frame.locator("body").evaluate(body => getComputedStyle(body).fontFamily);
  assert.ok(!family.startsWith("Times"), "the style sheet is missing in the frame");
  expectNone(await axeViolations(page, "framed"));
  await frame.locator("a").first().click();
  await page.waitForURL(url => url.pathname.startsWith("/inovasi/"), { timeout: 8_000 });
  await page.context().close();
});

test("no other page can be framed by another site", { timeout: 60_000 }, async () => {
  for (const address of ["", card.replace("sematkan/", "inovasi/")]) {
    const page = await shownElsewhere(`<iframe src="${server.address}${address}" title="bingkai"></iframe>`);
    await page.waitForTimeout(500);
    assert.equal(await page.frameLocator("iframe").locator("h1").count(), 0, `/${address} shows in a frame`);
    await page.context().close();
  }
});
