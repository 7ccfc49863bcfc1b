// What stands beside a form while somebody types: the true page, its card and its poster, and what the checker says.

import { after, before, describe, test } from "node:test";
import { readdirSync } from "node:fs";
import assert from "node:assert/strict";
import { axeViolations } from "./checks/axe.mjs";
import { overflow, smallTargets } from "./checks/layout.mjs";
import { Preview } from "./preview.mjs";
import { DESKTOP, PHONE, expectNone, launch } from "./tools.mjs";

const PAGE = "inovasi/akta-lahir-di-puskesmas/";
const FORM = `_meja/tulis/${PAGE}`;
const WIDE = { width: 1400, height: 900 };
const BODY = "Bilamana hujan, petugas senantiasa datang.\n\nWarga menunggu di rumah.";
const PATIENCE = 20_000;

let browser, preview;
before(async () => {
  [browser, preview] = await Promise.all([launch(), Preview.open("--tulis")]);
});
after(async () => {
  await browser.close();
  await preview.close();
});

/** Opens a form on a screen and waits until the page beside it is there. */
async function visit(address, options, use) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", error => errors.push(String(error)));
    await page.goto(preview.address + address, { waitUntil: "load" });
    if (options.javaScriptEnabled !== false) await page.locator(".pilih_lihat").waitFor({ state: "attached" });
    await use(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

const beside = page => page.frameLocator("#lihat iframe");
const shows = (page, text) => beside(page).locator("body").getByText(text).first().waitFor({ state: "attached" });

describe("beside a form", () => {
  test("the page follows typing, and nobody else sees it", async () => {
    const files = () => readdirSync(preview.file("content"), { recursive: true, withFileTypes: true }).filter(one => one.isFile()).map(one => preview.read(`${one.parentPath ?? one.path}/${one.name}`.slice(preview.root.length + 1))).join("");
    const written = files();
    await visit(FORM, {}, async page => {
      const other = await page.context().newPage();
      await other.goto(preview.address + PAGE);
      await other.evaluate(() => { globalThis.tetap = true; });
      await page.locator("#k-nama").fill("Akta Sedang Diketik");
      await shows(page, "Akta Sedang Diketik");
      await page.locator("#k-ringkasan").fill("");
      await shows(page, "[Ringkasan belum diisi]");
      assert.ok((await beside(page).locator("mark").count()) > 0, "gaps are marked");
      assert.equal(await other.getByText("Akta Sedang Diketik").count(), 0);
      assert.equal(await other.evaluate(() => globalThis.tetap), true);
    });
    assert.equal(files(), written);
  });

  test("what is being read stays where it is", async () => {
    await visit(FORM, {}, async page => {
      await shows(page, "Puskesmas");
      const details = beside(page).locator("details").first();
      await details.evaluate(element => { element.open = true; });
      await page.locator("#k-nama").fill("Akta Sedang Diketik");
      await shows(page, "Akta Sedang Diketik");
      assert.equal(await details.evaluate(element => element.open), true);
    });
  });

  test("what the checker says stands at its field, and goes", async () => {
    await visit(FORM, {}, async page => {
      const summary = page.locator("#k-ringkasan");
      const good = await summary.inputValue();
      await summary.fill("Pendek.");
      const told = page.locator("#k-ringkasan-masalah .galat").first();
      await told.waitFor();
      assert.match(await told.innerText(), /“Ringkasan”/);
      assert.equal(await summary.getAttribute("aria-invalid"), "true");
      assert.match(await summary.getAttribute("aria-describedby"), /k-ringkasan-masalah/);
      await page.locator(".ringkasan a[href='#k-ringkasan']").first().waitFor();
      await summary.fill(good);
      await told.waitFor({ state: "detached" });
      assert.equal(await summary.getAttribute("aria-invalid"), null);
    });
  });

  test("an office word is marked, and swapped with one tap that can be taken back", async () => {
    await visit(FORM, { viewport: PHONE, hasTouch: true }, async page => {
      const body = page.locator("#k-isi-isian");
      await body.fill(BODY);
      const swap = page.getByRole("button", { name: "Ganti “Bilamana” dengan “kalau”" });
      await swap.waitFor();
      assert.deepEqual(await page.locator(".cermin mark").allTextContents(), ["Bilamana", "senantiasa"]);
      await swap.tap();
      assert.equal(await body.inputValue(), BODY.replace("Bilamana", "Kalau"));
      await body.press("Control+z");
      assert.equal(await body.inputValue(), BODY);
    });
  });

  test("the card, what WhatsApp shows, and the poster are pictures", async () => {
    await visit(FORM, {}, async page => {
      await page.locator("#k-nama").fill("Akta Sedang Diketik");
      const isThere = selector => page.waitForFunction(wanted => document.querySelector(wanted)?.naturalWidth > 0, selector);
      await page.getByRole("button", { name: "WhatsApp", exact: true }).click();
      await isThere(".gelembung img");
      await page.locator(".gelembung strong").filter({ hasText: "Akta Sedang Diketik" }).waitFor();
      await page.getByRole("button", { name: "Poster", exact: true }).click();
      await isThere(".lembar img");
      assert.ok(await page.evaluate(() => document.querySelector(".lembar img").src.startsWith("blob:")));
    });
  });

  test("on a phone it is one tap away, and the keyboard leads there and back", async () => {
    await visit(FORM, { viewport: PHONE, hasTouch: true }, async page => {
      await page.locator("#k-nama").fill("Akta Sedang Diketik");
      await page.getByRole("button", { name: "Lihat halamannya" }).tap();
      await shows(page, "Akta Sedang Diketik");
      await page.keyboard.press("Escape");
      assert.equal(await page.evaluate(() => document.activeElement.className), "buka_lihat");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.className), "tutup_lihat");
      const reached = new Set();
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press("Tab");
        reached.add(await page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.nodeName));
      }
      for (const wanted of ["Halaman", "WhatsApp", "Poster"]) assert.ok(reached.has(wanted), `${wanted} of ${[...reached].join(", ")}`);
    });
  });

  test("a frame runs no scripts and hands nothing in", async () => {
    await visit(FORM, {}, async page => {
      await shows(page, "Puskesmas");
      assert.equal(await page.locator("#lihat iframe").getAttribute("sandbox"), "allow-same-origin");
      const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
      assert.equal(policy, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'");
    });
  });

  for (const viewport of [{ width: 320, height: 640 }, PHONE, DESKTOP, WIDE]) {
    for (const colorScheme of ["light", "dark"]) {
      const look = `${viewport.width}, ${colorScheme}`;
      test(`is sound: ${look}`, { timeout: 120_000 }, async () => {
        await visit(FORM, { viewport, colorScheme, bypassCSP: true }, async page => {
          await page.locator("#k-isi-isian").fill(BODY);
          await page.locator("#k-isi-masalah button").first().waitFor();
          const isSound = async () => expectNone([...(await axeViolations(page, look)), ...(await overflow(page, look)), ...(await smallTargets(page, look))]);
          await isSound();
          if (viewport.width < 1100) {
            await page.getByRole("button", { name: "Lihat halamannya" }).click();
            await isSound();
          }
        });
      });
    }
  }

  test("without a script the form works as before", async () => {
    await visit(FORM, { javaScriptEnabled: false }, async page => {
      assert.ok(await page.locator("#lihat iframe").isVisible());
      assert.ok(await page.getByRole("button", { name: "Simpan" }).last().isVisible());
    });
  });
});
