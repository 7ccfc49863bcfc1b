// How far a thumb travels: the height of pages on a phone as they come, folds closed, and what the first screen holds.

import { after, before, describe, test } from "node:test";
import { Site, pageOf } from "./kinds.mjs";
import { note } from "./figures.mjs";
import { serve } from "./server.mjs";
import { DESKTOP, PHONE, expectNone, launch } from "./tools.mjs";

const site = new Site("sites/root");
let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site.folder)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Pixels of each page's height, by page. */
async function heights(pages, viewport) {
  const page = await browser.newPage({ viewport });
  const found = new Map();
  try {
    for (const one of pages) {
      await page.goto(server.address + one, { waitUntil: "load" });
      found.set(one, await page.evaluate(() => document.documentElement.scrollHeight));
    }
  } finally {
    await page.close();
  }
  return found;
}

const innovations = folder => site.below(`${folder}inovasi/`).filter(page => !page.endsWith("/hal/") && !site.isRedirect(page));
/** Pages of one kind, how long the middle one and the longest may be in pixels of a phone. */
const LIMITS = [
  { name: "home", pages: [""], worst: 5_000 },
  { name: "English home", pages: ["en/"], worst: 5_000 },
  { name: "innovations", pages: innovations(""), median: 6_000, worst: 7_000 },
  { name: "English innovations", pages: innovations("en/"), median: 6_000, worst: 7_000 },
  { name: "kits", pages: site.below("bagikan/"), worst: 8_000 },
  { name: "glossary", pages: ["istilah/"], worst: 8_000 },
];
/** How far down the first action may stand on a phone, and how high the home page's head may be on a desktop. */
const FIRST_ACTION = 740;
const HERO = 380;

describe("lengths on a phone", () => {
  for (const { name, pages, median, worst } of LIMITS) {
    test(name, { timeout: 240_000 }, async () => {
      const found = [...(await heights(pages, PHONE))].sort(([, a], [, b]) => a - b);
      const [, middle] = found[Math.floor(found.length / 2)];
      const [longest, most] = found.at(-1);
      note(`${name}, px at ${PHONE.width}`, "median", middle);
      note(`${name}, px at ${PHONE.width}`, "longest", `${most} (/${longest})`);
      expectNone([
        ...(median && middle > median ? [`the middle one of ${name} is ${middle} px high, at most ${median}`] : []),
        ...(most > worst ? [`/${longest} is ${most} px high, at most ${worst}`] : []),
      ]);
    });
  }
});

describe("the first screen", () => {
  test("the first action of every innovation", { timeout: 240_000 }, async () => {
    const page = await browser.newPage({ viewport: PHONE });
    const found = [];
    for (const one of [...innovations(""), ...innovations("en/")]) {
      await page.goto(server.address + one, { waitUntil: "load" });
      // Advice on traces stands above it where people must not be seen.
      const top = await page.evaluate(() => !document.querySelector(".jejak") && document.querySelector(".bahaya .tombol, .kanal_utama .tombol")?.getBoundingClientRect().top);
      if (top) found.push([Math.round(top), one]);
    }
    await page.close();
    found.sort(([a], [b]) => a - b);
    note(`first action, px at ${PHONE.width}`, "median", found[found.length >> 1][0]);
    note(`first action, px at ${PHONE.width}`, "longest", found.at(-1).join(" (/") + ")");
    expectNone(found.filter(([top]) => top > FIRST_ACTION).map(([top, one]) => `/${one}: the first action stands at ${top} px, at most ${FIRST_ACTION}`));
  });

  test("the head of the home page leaves room, and three services are seen", { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.address, { waitUntil: "load" });
    const { height, services } = await page.evaluate(() => ({
      height: document.querySelector(".pembuka").getBoundingClientRect().height,
      services: [...document.querySelectorAll(".pembuka_siap a")].filter(link => link.getBoundingClientRect().bottom <= innerHeight).length,
    }));
    await page.close();
    note("home at 1280×800", "median", Math.round(height));
    expectNone([
      ...(height > HERO ? [`the head of the home page is ${Math.round(height)} px high, at most ${HERO}`] : []),
      ...(services < 3 ? [`${services} services in the first screen`] : []),
    ]);
  });

  test("the catalogue has three columns, its pills stand on one line, and nothing is cut", { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ viewport: DESKTOP });
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await page.goto(`${server.address}inovasi/`, { waitUntil: "load" });
      const { columns, tall, cut } = await page.evaluate(() => {
        const cards = [...document.querySelectorAll("main .kartu")];
        const rows = card => new Set([...card.querySelectorAll(".lencana li")].map(pill => Math.round(pill.getBoundingClientRect().top))).size;
        const wide = card => [...card.querySelectorAll(".lencana li")].some(pill => pill.getBoundingClientRect().right > card.getBoundingClientRect().right);
        return {
          columns: new Set(cards.map(card => Math.round(card.getBoundingClientRect().left))).size,
          tall: cards.filter(card => rows(card) > 1 || wide(card) || card.querySelectorAll(".lencana li").length > 2).map(card => card.querySelector("h2").innerText),
          cut: cards.filter(card => card.innerText.includes("…") || getComputedStyle(card.querySelector(".kartu_ringkas")).webkitLineClamp !== "none").length,
        };
      });
      expectNone([
        ...(viewport === DESKTOP && columns !== 3 ? [`${columns} columns`] : []),
        ...tall.map(name => `${viewport.width} px: the pills of ${name} do not stand on one line`),
        ...(cut ? [`${viewport.width} px: ${cut} cards are cut`] : []),
      ]);
    }
    await page.close();
  });
});

describe("tables and ways", () => {
  test("no table is cut or scrolls sideways on a phone", { timeout: 240_000 }, async () => {
    const pages = [...innovations(""), "opd/", "statistik/", ...site.below("")].filter(one => site.html(one).includes("<table"));
    const page = await browser.newPage();
    const problems = [];
    for (const one of pages) {
      await page.goto(server.address + one, { waitUntil: "load" });
      await page.evaluate(() => document.querySelectorAll("details").forEach(fold => (fold.open = true)));
      for (const width of [320, 360, 390]) {
        await page.setViewportSize({ width, height: PHONE.height });
        const wide = await page.evaluate(() => [...document.querySelectorAll(".tabel, table")].filter(table => table.scrollWidth > table.clientWidth + 1 || table.getBoundingClientRect().right > innerWidth).length);
        if (wide > 0) problems.push(`/${one}: ${wide} tables are too wide for ${width} px`);
      }
    }
    await page.close();
    note("pages with a table", "median", pages.length);
    expectNone(problems);
  });

  test("five keys lead to the first result of the catalogue", { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ viewport: DESKTOP });
    await page.goto(`${server.address}inovasi/`, { waitUntil: "load" });
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    // A busy browser follows the link a moment after the key.
    await page.waitForFunction(() => document.activeElement?.id === "hasil_daftar", null, { timeout: 10_000 }).catch(() => {});
    await page.keyboard.press("Tab");
    const isFirst = await page.evaluate(() => document.activeElement === document.querySelector("main .kartu a"));
    await page.close();
    expectNone(isFirst ? [] : ["Tab, Tab, Enter and Tab do not lead to the first result"]);
  });

  test("statistics show no bare percentage and no zero", () => {
    const text = site.main("statistik/").replace(/<[^>]*>/g, " ");
    expectNone([/\b100\s?%/, /Rp0\b/, /\b0 (kali|kunjungan|langkah)\b/].filter(sign => sign.test(text)).map(sign => `the statistics say ${text.match(sign)[0]}`));
  });

  test("a district without innovations of its own leads to what can be used there", () => {
    const bare = site.below("opd/").filter(one => one.startsWith("opd/kecamatan-") && !site.isRedirect(one) && !/class="?kartu\b/.test(site.main(one)));
    expectNone([
      ...(bare.length ? [] : ["no such district"]),
      ...bare.filter(one => !/tombol_utama"? href="?[^>]*wilayah\/[^>]*>\d+ layanan bisa Anda pakai/.test(site.main(one))).map(one => `/${one} does not`),
    ]);
  });
});

describe("folds", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`a link to a place inside opens its fold, ${javaScriptEnabled ? "with" : "without"} JavaScript`, { timeout: 60_000 }, async () => {
      const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
      const page = await context.newPage();
      const places = [[pageOf(site, "innovation: the longest"), ".lipat_cetak .isi [id]"], ["istilah/", ".huruf dl > [id]"]];
      for (const [one, inside] of places) {
        await page.goto(server.address + one, { waitUntil: "load" });
        const id = await page.locator(inside).last().getAttribute("id");
        await page.goto(`${server.address}cari/`);
        await page.goto(`${server.address}${one}#${id}`, { waitUntil: "load" });
        const seen = await page.locator(`[id="${id}"]`).evaluate(place => {
          const { top, bottom } = place.getBoundingClientRect();
          return place.checkVisibility() && top >= 0 && bottom <= innerHeight && document.querySelectorAll(".lipat_cetak[open]").length;
        });
        expectNone(seen === 1 ? [] : [`/${one}#${id} is not seen`]);
      }
      await context.close();
    });
  }
});
