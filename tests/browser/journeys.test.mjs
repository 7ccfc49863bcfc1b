// What people come to do: find, narrow down, change the language, change the colours, print a list, arrive by an old address.

import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Site, pageOf } from "./kinds.mjs";
import { axeViolations } from "./checks/axe.mjs";
import { overflow, smallTargets } from "./checks/layout.mjs";
import { complaints, layoutShifts, watch } from "./checks/watch.mjs";
import { note } from "./figures.mjs";
import { serve } from "./server.mjs";
import { DESKTOP, PHONE, expectNone, launch } from "./tools.mjs";

const site = new Site("sites/root");
const usablePage = pageOf(site, "innovation without picture");
let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site.folder)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A journey by somebody with this screen; nothing may complain on the way. */
function journey(name, options, walk) {
  test(name, { timeout: 60_000 }, async () => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(8_000);
    try {
      const page = await context.newPage();
      const scripted = options.javaScriptEnabled !== false;
      const seen = scripted ? await watch(page, server.address) : undefined;
      await walk(page, seen);
      if (scripted) expectNone(await complaints(page, seen));
    } finally {
      await context.close();
    }
  });
}

const go = (page, address) => page.goto(server.address + address, { waitUntil: "load" });
/** A page that a script has changed is held to what every page is held to. */
async function stillSound(page, state) {
  expectNone([...(await axeViolations(page, state)), ...(await overflow(page, state)), ...(await smallTargets(page, state)), ...(await layoutShifts(page)).map(problem => `${state}: ${problem}`)]);
}

/** What the page last announced, read again and again until it fits. */
async function announced(page, fits) {
  let text = "";
  for (let turn = 0; turn < 60; turn += 1) {
    text = (await page.locator("main [role=status]").allInnerTexts()).join(" ").trim();
    if (fits.test(text)) return text;
    await page.waitForTimeout(100);
  }
  assert.fail(`the status line says “${text}”, which is not ${fits}`);
}

const SEARCH_FIELD = "form[role=search] input[name=q]";
async function searchFor(page, words) {
  await go(page, "");
  const field = page.locator(`${SEARCH_FIELD}:visible`).first();
  await field.fill(words);
  await field.press("Enter");
  await page.waitForURL(/\/cari\/(index\.html)?\?.*q=/);
}
const results = page => page.locator("#hasil_cari > li");

describe("search", () => {
  for (const [screen, viewport] of [["phone", PHONE], ["desktop", DESKTOP]]) {
    journey(`everyday words find the official service, on a ${screen}`, { viewport }, async (page, seen) => {
      await go(page, "");
      assert.ok(!seen.requests.some(({ url }) => /cari[^/]*\.(js|json)|indeks/.test(url)), "the home page already fetches the search");
      await searchFor(page, "bikin KTP");
      await results(page).first().waitFor();
      await announced(page, /\d/);
      assert.match(await results(page).first().innerText(), /KTP/i);
      assert.equal(await page.locator("main input[type=search]").inputValue(), "bikin KTP");
      const fetched = seen.weights.filter(({ url, type }) => url.includes("cari") && type !== "document").reduce((bytes, part) => bytes + part.bytes, 0);
      note("search", "first query KB", (fetched / 1000).toFixed(1));
      assert.ok(fetched > 0 && fetched < 150_000, `the first query takes ${fetched} bytes`);
      await stillSound(page, "with results");
      await results(page).first().locator("a").first().click();
      await page.waitForURL(/\/inovasi\/[a-z0-9-]+\//);
      await page.goBack();
      await results(page).first().waitFor();
    });
  }

  journey("each result shows agency, stage and kind, and marks the words", { viewport: DESKTOP }, async page => {
    await searchFor(page, "akta");
    await results(page).first().waitFor();
    const texts = await results(page).allInnerTexts();
    const agencies = site.records.map(record => record.nama_opd);
    expectNone(
      texts.flatMap(text => [
        ...(/dinas|badan|kecamatan|kelurahan|rsud|puskesmas|sekolah|satuan|bagian|sekretariat|disdukcapil|[A-Z]{3,}/i.test(text) || agencies.some(name => text.includes(name)) ? [] : [`no agency in: ${text}`]),
        ...(/gagasan|dicoba|dipakai|berhenti|diganti/i.test(text) ? [] : [`no stage in: ${text}`]),
      ]),
    );
    // A record without any way to get it done has none to tell.
    assert.ok(texts.filter(text => /lewat HP|lewat telepon|datang langsung/i.test(text)).length * 2 > texts.length, "most tell no kind");
    assert.ok((await page.locator("#hasil_cari mark").count()) > 0, "no word is marked");
  });

  journey("other pages stand above, and the first result on the first screen", { viewport: PHONE }, async page => {
    await searchFor(page, "dinas kesehatan");
    await results(page).first().waitFor();
    const others = page.locator("#halaman_cari a");
    assert.ok((await others.count()) <= 2);
    const top = await results(page).first().evaluate(one => one.getBoundingClientRect().top);
    note("search", "first result at px", String(Math.round(top)));
    assert.ok(top <= 420, `the first result begins at ${top} px`);
    assert.equal(await page.evaluate(() => document.activeElement.id), "kabar_cari");
    await stillSound(page, "with other pages");
    await others.first().click();
    await page.waitForURL(/\/opd\/dinas-kesehatan\//);
  });

  journey("one typo is forgiven", { viewport: PHONE }, async page => {
    await searchFor(page, "akta lahit");
    await results(page).first().waitFor();
    assert.match((await results(page).allInnerTexts()).join(" "), /akta/i);
  });

  journey("nothing found: what to try, topics, and where to complain", { viewport: PHONE }, async page => {
    await searchFor(page, "zzqxwv");
    await announced(page, /zzqxwv/);
    assert.equal(await results(page).count(), 0);
    await page.locator("main a[href*='topik/']").first().waitFor({ state: "visible" });
    const complaint = page.locator("main a[href^='sms:'], main a[href*='lapor']");
    await complaint.first().waitFor({ state: "visible" });
    await stillSound(page, "with nothing found");
  });

  journey("what is typed is text, whatever it looks like", { viewport: PHONE }, async page => {
    await searchFor(page, "<img src=x onerror=alert(1)> \"&");
    await page.waitForTimeout(800);
    assert.equal(await page.locator("main img[src=x]").count(), 0);
  });

  journey("without JavaScript the box leads to all innovations from A to Z", { viewport: PHONE, javaScriptEnabled: false }, async page => {
    await searchFor(page, "ktp");
    const links = await page.locator("main a").evaluateAll(all => all.map(link => link.href));
    const letters = [...new Set(links.filter(link => /\/cari\/.*\/$/.test(link)))];
    for (const letter of letters) {
      await page.goto(letter);
      links.push(...(await page.locator("main a").evaluateAll(all => all.map(link => link.href))));
    }
    const innovations = new Set(links.map(link => link.match(/\/(inovasi\/[a-z0-9-]+\/)$/)?.[1]));
    expectNone(site.records.filter(record => !innovations.has(record.page)).map(record => `the A to Z lacks ${record.page}`));
  });
});

/** The boxes of the filter by facet; folded ones are unfolded first. */
async function filterBoxes(page) {
  await page.locator("main input[type=checkbox]").first().waitFor({ state: "attached" });
  await page.evaluate(() => document.querySelectorAll("main details").forEach(details => (details.open = true)));
  return page.locator("main input[type=checkbox]").evaluateAll(all => all.map((box, at) => ({ at, facet: box.name, value: box.value })));
}
const count = text => Number(text.replace(/(\d)[.,](\d{3})/g, "$1$2").match(/\d+/)[0]);
const visibleCards = page => page.locator("main .kartu:visible, main article:visible").count();
const clearAll = page => page.getByRole("button", { name: /hapus semua/i }).or(page.getByRole("link", { name: /hapus semua/i })).filter({ visible: true }).first();

describe("filter", () => {
  journey("two values narrow the list, the address keeps them, back and clear undo them", { viewport: DESKTOP }, async page => {
    await go(page, "inovasi/");
    const boxes = await filterBoxes(page);
    const all = site.records.length;
    const first = boxes.find(box => box.facet === "topik" && box.value === "kesehatan") ?? boxes[0];
    const second = boxes.find(box => box.facet !== first.facet && box.value === "penerapan") ?? boxes.find(box => box.facet !== first.facet);
    const plain = page.url();

    await page.locator("main input[type=checkbox]").nth(first.at).check();
    const one = count(await announced(page, new RegExp(`^(?!.*\\b${all}\\b).*\\d`)));
    assert.equal(one, site.records.filter(record => record.topik.split(", ").includes(first.value)).length, "the count of one topic");
    const withOne = page.url();
    assert.notEqual(withOne, plain, "the address does not tell what is chosen");

    await page.locator(`main input[type=checkbox][name="${second.facet}"][value="${second.value}"]`).check();
    await page.waitForURL(url => url.href !== withOne);
    await page.waitForTimeout(500);
    const two = count(await announced(page, /\d/));
    assert.ok(two > 0 && two <= one, `${two} of ${one}`);
    assert.equal(await visibleCards(page), Math.min(two, 24), "the cards shown");
    const withTwo = page.url();

    await page.reload();
    await page.waitForTimeout(800);
    assert.equal(count(await announced(page, /\d/)), two, "after a reload");
    assert.equal(await visibleCards(page), Math.min(two, 24), "the cards after a reload");
    await stillSound(page, "with two filters");
    await filterBoxes(page);
    assert.ok(await page.locator(`main input[name="${second.facet}"][value="${second.value}"]`).isChecked(), "the box after a reload");

    await page.goBack();
    await page.waitForURL(withOne);
    await page.waitForTimeout(500);
    assert.equal(count(await announced(page, /\d/)), one, "after going back");
    await page.goForward();
    await page.waitForURL(withTwo);

    await clearAll(page).click();
    await page.waitForURL(url => !url.search && !url.hash);
    await announced(page, new RegExp(`\\b${all}\\b`));
    assert.equal(await page.locator("main input[type=checkbox]:checked").count(), 0);
  });

  journey("free text narrows the list", { viewport: DESKTOP }, async page => {
    await go(page, "inovasi/");
    await filterBoxes(page);
    await page.locator("main input[type=search]").first().fill("akta");
    await announced(page, new RegExp(`^(?!.*\\b${site.records.length}\\b).*\\d`));
    assert.match((await page.locator("main .kartu:visible").allInnerTexts()).join(" "), /akta/i);
    await page.waitForURL(/akta/);
  });

  journey("on a phone the filter opens in a panel and closes by keyboard", { viewport: PHONE }, async page => {
    await go(page, "inovasi/");
    const opener = page.locator("main button[aria-expanded]").filter({ visible: true }).first();
    await opener.waitFor();
    assert.equal(await opener.getAttribute("aria-expanded"), "false");
    assert.equal(await page.locator("main input[type=checkbox]:visible").count(), 0, "the panel stands open at first");
    await opener.focus();
    await page.keyboard.press("Enter");
    await filterBoxes(page);
    await page.locator("main input[type=checkbox]:visible").first().check();
    assert.equal(await opener.getAttribute("aria-expanded"), "true");
    await stillSound(page, "with the panel open");
    await page.keyboard.press("Escape");
    await page.locator("main input[type=checkbox]:visible").first().waitFor({ state: "hidden" });
    assert.equal(await opener.getAttribute("aria-expanded"), "false");
    assert.ok(await opener.evaluate(button => button === document.activeElement), "the focus is lost when the panel closes");
    await announced(page, new RegExp(`^(?!.*\\b${site.records.length}\\b).*\\d`));
  });

  journey("without JavaScript every choice is a link to a page", { viewport: PHONE, javaScriptEnabled: false }, async page => {
    await go(page, "inovasi/");
    await page.locator("main a[href*='topik/kesehatan']").first().waitFor({ state: "attached" });
    await page.locator("main .saring > summary").click();
    const folded = page.locator("main .saring details:not([open]) > summary");
    while (await folded.count()) await folded.first().click();
    await page.locator("main a[href*='topik/kesehatan']:visible").first().click();
    await page.waitForURL(/topik\/kesehatan\//);
    assert.ok((await page.locator("main .kartu").count()) > 0);
  });
});

journey("the language switch stays on the page, there and back", { viewport: PHONE }, async page => {
  await go(page, usablePage);
  const english = page.locator("a[hreflang=en]").first();
  if (!(await english.isVisible())) await page.locator("header summary").first().click();
  await english.click();
  await page.waitForURL(`${server.address}en/${usablePage}`);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  const back = page.locator("a[hreflang=id]").first();
  if (!(await back.isVisible())) await page.locator("header summary").first().click();
  await back.click();
  await page.waitForURL(server.address + usablePage);
  assert.equal(await page.locator("html").getAttribute("lang"), "id");
});

journey("the colours somebody chose stay, and no light flashes up first", { viewport: DESKTOP, colorScheme: "light" }, async page => {
  await go(page, "");
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await colour();
  const buttons = page.locator("footer button[aria-pressed]");
  const dark = page.locator("footer button[aria-pressed]").filter({ hasText: /gelap/i });
  await dark.click();
  assert.equal(await dark.getAttribute("aria-pressed"), "true");
  assert.equal(await buttons.and(page.locator("[aria-pressed=true]")).count(), 1, "one choice at a time");
  assert.equal(await page.locator("html").getAttribute("data-tema"), "gelap");
  await stillSound(page, "made dark");
  const night = await colour();
  assert.notEqual(night, light, "nothing became dark");
  await go(page, "inovasi/");
  assert.equal(await page.locator("html").getAttribute("data-tema"), "gelap");
  assert.equal(await colour(), night);
  await page.reload();
  assert.equal(await colour(), night);
  assert.equal(await dark.getAttribute("aria-pressed"), "true");
  await page.locator("footer button[aria-pressed]").filter({ hasText: /terang/i }).click();
  assert.equal(await colour(), light);
});

journey("an old address leads to the new page, with JavaScript", { viewport: PHONE }, async page => {
  await go(page, pageOf(site, "redirect"));
  await page.waitForURL(url => !url.pathname.endsWith(pageOf(site, "redirect")));
  await page.locator("article").first().waitFor();
});

journey("an old address leads to the new page, without", { viewport: PHONE, javaScriptEnabled: false }, async page => {
  await go(page, pageOf(site, "redirect")).catch(() => {});
  await page.waitForURL(url => !url.pathname.endsWith(pageOf(site, "redirect")));
  await page.locator("article").first().waitFor();
});

journey("without JavaScript the menu opens and leads on", { viewport: PHONE, javaScriptEnabled: false }, async page => {
  await go(page, "");
  await page.locator("header summary").first().click();
  await page.locator("header nav a:visible").first().click();
  await page.waitForURL(url => url.href !== server.address);
});

journey("an innovation's print carries a code to scan, a list prints as a table", { viewport: DESKTOP }, async page => {
  await page.emulateMedia({ media: "print" });
  await go(page, usablePage);
  assert.ok(await page.locator(".cetak svg").first().isVisible(), "no QR code on paper");
  const square = await page.locator(".cetak svg").first().boundingBox();
  assert.ok(square.width >= 60 && Math.abs(square.width - square.height) < 2, "the QR code is too small to scan, or not square");
  await go(page, "inovasi/");
  const rows = await page.locator("main .kartu").evaluateAll(all => all.map(row => row.getBoundingClientRect()).map(({ left, top, height }) => ({ left, top, height })));
  assert.ok(rows.length > 0 && rows.every((row, at) => row.left === rows[0].left && (at === 0 || row.top > rows[at - 1].top)), "on paper, cards do not stand one below the other");
  const tallest = Math.max(...rows.map(row => row.height));
  assert.ok(tallest <= 100, `on paper, a row of the list is ${Math.round(tallest)} px high: that is no table`);
});

journey("a kit's texts are counted while they are changed, and copied", { viewport: PHONE, permissions: ["clipboard-read", "clipboard-write"] }, async page => {
  await go(page, pageOf(site, "kit with photo"));
  const field = page.locator("textarea[data-saluran=x]");
  const told = page.locator("#hitung_x");
  const printed = await told.innerText();
  assert.match(printed, /^\d+ dari 280 huruf$/);
  await field.fill("Lihat https://inovasi.bandarlampung.example/inovasi/antar-akta/ 漢 🏛️");
  assert.equal(await told.innerText(), `${6 + 23 + 1 + 2 + 1 + 2} dari 280 huruf`);
  await field.fill("a".repeat(285));
  assert.match(await told.innerText(), /285 dari 280 huruf.* 5$/);
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await field.fill("Teks yang diubah");
  const copy = page.locator("button[data-teks=teks_x]");
  await copy.click();
  await page.locator("button[data-teks=teks_x] + [role=status]").filter({ hasText: /disalin/ }).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Teks yang diubah");
  await page.locator("button[data-teks=tautan_pendek]").click();
  await page.locator("button[data-teks=tautan_pendek] + [role=status]").filter({ hasText: /disalin/ }).waitFor({ state: "attached" });
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^https:.*\/i\/[a-z0-9]+\/$/);
  await stillSound(page, "after copying");
});

journey("a kit comes as one file, and says so if it cannot", { viewport: PHONE }, async page => {
  await go(page, pageOf(site, "kit without photo"));
  const field = page.locator("textarea[data-saluran=x]");
  const button = page.locator("[data-arsip]");
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.match(download.suggestedFilename(), /^[a-z0-9-]+-bagikan\.zip$/);
  // Compared with what `etalase share` writes once all pages have been looked at.
  await download.saveAs(`kits/${download.suggestedFilename()}`);
  assert.match(await field.inputValue(), /\/i\//);
  await stillSound(page, "after everything was saved");
  await page.evaluate(() => (globalThis.fetch = () => Promise.reject(new TypeError("no connection"))));
  await button.click();
  await announced(page, /sambungan internet/);
  await stillSound(page, "without a connection");
});

journey("a kit is found by a part of its name or of its agency's", { viewport: PHONE }, async page => {
  await go(page, "bagikan/");
  const links = page.locator(".bahan_daftar a:visible");
  const all = await links.count();
  await page.locator("#cari_bahan").fill("akta");
  await announced(page, /^\d+ inovasi/);
  const found = await links.count();
  assert.ok(found > 0 && found < all, `${found} of ${all}`);
  await page.locator("#cari_bahan").fill("pendidikan kelas");
  await links.first().click();
  await page.waitForURL(/\/bagikan\/[a-z0-9-]+\/$/);
});

journey("without JavaScript a kit's texts and counts stand there", { viewport: PHONE, javaScriptEnabled: false }, async page => {
  await go(page, pageOf(site, "kit without photo"));
  assert.match(await page.locator("#hitung_whatsapp").innerText(), /dari 500 huruf/);
  assert.match(await page.locator("#teks_whatsapp").inputValue(), /\/i\/[a-z0-9]+\/$/);
  assert.equal(await page.locator("button[data-teks]:visible, [data-arsip]:visible").count(), 0);
  assert.ok((await page.locator("a[download]").count()) >= 6);
});

describe("wrong addresses", () => {
  const record = () => site.records.find(({ page }) => page === "inovasi/antar-akta/");
  const guess = page => page.locator("#maksud a").first();
  for (const wrong of ["inovasi/antar-akte/", "antar-akta/", "inovasi/natar-akta"]) {
    test(`/${wrong} says which page is meant`, { timeout: 60_000 }, async () => {
      const context = await browser.newContext({ viewport: PHONE });
      try {
        const page = await context.newPage();
        await go(page, wrong);
        await guess(page).waitFor();
        assert.equal(await guess(page).innerText(), record().nama);
        expectNone(await axeViolations(page, "with a guess"));
        await guess(page).click();
        await page.waitForURL(/\/inovasi\/antar-akta\/$/);
      } finally {
        await context.close();
      }
    });
  }

  test("a slip in a short address is suggested, capitals lead on", { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: PHONE });
    try {
      const page = await context.newPage();
      await go(page, "inovasi/antar-akta/");
      const line = readFileSync(new URL("../../content/tautan.csv", import.meta.url), "utf8").split("\n").find(line => line.startsWith("inovasi/antar-akta/,"));
      const code = line.split(",")[3].split(" ")[0];
      const slip = code.slice(0, -1) + (code.endsWith("z") ? "x" : "z");
      await go(page, `i/${slip}`);
      await guess(page).waitFor();
      assert.equal(await guess(page).innerText(), record().nama);
      assert.match(page.url(), new RegExp(`/i/${slip}$`));
      for (const typed of [`i/${code.toUpperCase()}`, "Inovasi/Antar-Akta/"]) {
        await go(page, typed);
        await page.waitForURL(/\/inovasi\/antar-akta\/$/);
      }
      await go(page, "%3Cimg%20src=x%20onerror=alert(1)%3E/");
      await page.waitForTimeout(300);
      assert.equal(await page.locator("main img").count(), 0);
    } finally {
      await context.close();
    }
  });
});

describe("people who must not be seen", () => {
  const REFUGE = "inovasi/rumah-aman/";
  async function leaves(name, options, leave) {
    test(name, { timeout: 60_000 }, async () => {
      const context = await browser.newContext({ viewport: PHONE, ...options });
      try {
        const page = await context.newPage();
        const asked = [];
        await context.route(url => !url.href.startsWith(server.address), route => {
          asked.push(route.request());
          return route.fulfill({ contentType: "text/html", body: "<title>Cuaca</title>" });
        });
        await go(page, "inovasi/");
        await go(page, REFUGE);
        await leave(page);
        await page.waitForURL(url => !url.href.startsWith(server.address));
        expectNone(asked.filter(request => request.headers().referer).map(request => `tells ${request.url()} where it comes from`));
        return page;
      } finally {
        await context.close();
      }
    });
  }
  leaves("leave by a press, and Back does not return", {}, async page => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator(".keluar").click();
    await page.waitForURL(url => !url.href.startsWith(server.address));
    await page.goBack();
    assert.doesNotMatch(page.url(), /rumah-aman/);
    await page.goForward();
  });
  leaves("leave by Shift three times", { viewport: DESKTOP }, async page => {
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("Shift");
  });
  leaves("leave without JavaScript, and are told what Back does", { javaScriptEnabled: false }, async page => {
    assert.match(await page.locator(".jejak").innerText(), /Kembali/);
    await page.locator(".keluar").click();
  });

  journey("leave no question in the address if it finds their refuge", { viewport: PHONE }, async page => {
    for (const [question, trace] of [["kekerasan", false], ["makan siang lansia", true]]) {
      await go(page, "");
      const field = page.locator(`${SEARCH_FIELD}:visible`).first();
      await field.fill(question);
      await field.press("Enter");
      await results(page).first().waitFor();
      await announced(page, /\d/);
      assert.equal(/[?&]q=/.test(page.url()), trace, page.url());
      assert.equal((await page.title()).includes(question), trace);
    }
  });

  journey("are offered nothing to share", { viewport: PHONE }, async page => {
    await go(page, REFUGE);
    assert.equal(await page.locator(".bagi, [data-kirim], [data-salin]").count(), 0);
  });
});
