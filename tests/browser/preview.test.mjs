// The preview as staff see it: pages that follow every save, what is said when something is wrong, and the desk.

import { after, afterEach, before, describe, test } from "node:test";
import { existsSync, renameSync, symlinkSync } from "node:fs";
import assert from "node:assert/strict";
import { axeViolations } from "./checks/axe.mjs";
import { overflow, smallTargets } from "./checks/layout.mjs";
import { complaints, watch } from "./checks/watch.mjs";
import { Preview } from "./preview.mjs";
import { DESKTOP, PHONE, expectNone, launch } from "./tools.mjs";

const RECORD = "content/inovasi/akta-lahir-di-puskesmas.md";
const PAGE = "inovasi/akta-lahir-di-puskesmas/";
const DRAFT = "inovasi/pajak-poin/";
const TEMPLATE = "themes/siger/templates/innovation.html";
const STYLES = "themes/siger/assets/siger.css";
const PATIENCE = 8_000;

let browser, preview, original, recent;
before(async () => {
  [browser, preview] = await Promise.all([launch(), Preview.open()]);
  original = preview.read(RECORD);
  // It stands first in lists.
  recent = original.replace(/^waktu_penerapan: .*$/m, "waktu_penerapan: 2026-11-01");
});
afterEach(() => {
  preview.save(RECORD, original);
  if (existsSync(preview.file("themes"))) preview.remove("themes");
});
after(async () => {
  await browser.close();
  await preview.close();
});

/** Opens a page on a screen; nothing may complain meanwhile. */
async function visit(address, options, use) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    const seen = await watch(page, preview.address);
    await page.goto(address.startsWith("http") ? address : preview.address + address, { waitUntil: "load" });
    // The page hears of saves from here on.
    await page.evaluate(() => {
      globalThis.tetap = true;
    });
    await use(page, seen);
    // A page that was just deleted answers 404 to its own script.
    expectNone((await complaints(page, seen)).filter(text => !text.includes("404")));
  } finally {
    await context.close();
  }
}

const summarised = text => original.replace(/^ringkasan: .*$/m, `ringkasan: ${text}`);
const shows = (page, text) => page.locator("body > :not(#etalase_pratinjau)").getByText(text).first().waitFor({ state: "attached" });
/** Whether it is still the page that was opened, and not one loaded anew. */
const isSame = page => page.evaluate(() => globalThis.tetap === true);
/** Where what is being read stands on the screen. */
const place = page => page.evaluate(() => Math.round(document.getElementById("batasannya").getBoundingClientRect().top));
/** Browsers scroll by whole pixels, while lines lie between them. */
const staysAt = (now, before) => assert.ok(Math.abs(now - before) <= 1, `it moved from ${before} to ${now}`);
/** Opens the fold of the story, as who reads on does, and goes to a heading in it. */
const readOn = page => page.evaluate(() => {
  const heading = document.getElementById("batasannya");
  heading.closest("details").open = true;
  heading.scrollIntoView();
});
/** The banner's text, when it says what is awaited. */
async function banner(page, wanted) {
  const box = page.locator("#etalase_pratinjau .papan").filter({ hasText: wanted });
  await box.waitFor();
  return box.textContent();
}
const noBanner = page => page.locator("#etalase_pratinjau .papan").waitFor({ state: "detached" }).catch(async error => { throw new Error(await page.locator("#etalase_pratinjau .papan").textContent(), { cause: error }); });

describe("a page follows its file", () => {
  test("other words are put in, and nothing moves", async () => {
    await visit(PAGE, {}, async page => {
      await readOn(page);
      const before = await place(page);
      for (const [way, words] of [["save", "Kalimat pertama ini baru saja ditulis di sini."], ["write", "Kalimat kedua ini ditulis sesudah yang pertama."]]) {
        preview[way](RECORD, summarised(words));
        await shows(page, words);
        staysAt(await place(page), before);
        assert.ok(await isSame(page), "it was loaded anew");
      }
    });
  });

  test("a page that has to be loaded anew stays where it was", async () => {
    await visit(PAGE, {}, async page => {
      await page.evaluate(() => scrollTo(0, 700));
      preview.save(RECORD, `${original}\n## Bab baru\n\nBab ini baru saja ditambahkan.\n`);
      await shows(page, "Bab ini baru saja ditambahkan.");
      await page.waitForFunction(() => scrollY === 700);
    });
  });

  test("styles change without a reload", async () => {
    await visit(PAGE, {}, async page => {
      const colour = () => getComputedStyle(document.querySelector("h1")).color === "rgb(1, 2, 3)";
      preview.write(STYLES, `${preview.theme("assets/siger.css")}\nh1 { color: rgb(1, 2, 3) }\n`);
      await page.waitForFunction(colour);
      assert.ok(await isSame(page), "it was loaded anew");
      await page.waitForFunction(() => document.querySelectorAll("link[data-lama]").length === 0);
      preview.remove("themes");
      await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).color !== "rgb(1, 2, 3)");
      assert.ok(await isSame(page), "it was loaded anew");
    });
  });

  test("files come, move and go", async () => {
    const copy = "content/inovasi/salinan-akta.md";
    const told = recent.replace(/^nama: .*$/m, "nama: Salinan Akta");
    await visit("inovasi/", {}, async page => {
      preview.save(copy, told);
      await shows(page, "Salinan Akta");
      renameSync(preview.file(copy), preview.file("content/inovasi/salinan-pindah.md"));
      await page.locator('a[href*="salinan-pindah"]').first().waitFor();
      await page.goto(`${preview.address}inovasi/salinan-pindah/`);
      preview.remove("content/inovasi/salinan-pindah.md");
      await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Salinan Akta" }).waitFor();
    });
    await visit("", {}, async page => {
      preview.write("content/lain/catatan.txt", "x");
      assert.match(await banner(page, "catatan.txt"), /content\/lain\/catatan\.txt/);
      preview.remove("content/lain");
      await noBanner(page);
    });
  });

  test("five hundred files at once", async () => {
    const names = Array.from({ length: 500 }, (_, number) => `content/inovasi/banyak-${number}.md`);
    await visit("inovasi/", {}, async page => {
      names.forEach((name, number) => preview.write(name, recent.replace(/^nama: .*$/m, `nama: Banyak Nomor ${number}`)));
      await shows(page, "Banyak Nomor ");
      await page.waitForFunction(() => document.body.innerText.match(/\b5[0-9][0-9] inovasi/));
      names.forEach(name => preview.remove(name));
      await page.waitForFunction(() => !document.body.innerText.includes("Banyak Nomor"));
      await noBanner(page);
    });
  });

  test("what no event tells of is seen by looking", async () => {
    const hidden = "lain/tersembunyi.md";
    const told = words => `---\njudul: Tertaut\nringkasan: Halaman ini hanya sebuah tautan.\n---\n\n${words}\n`;
    preview.write(hidden, told("Ditulis di luar folder yang diamati."));
    symlinkSync(preview.file(hidden), preview.file("content/halaman/tertaut.md"));
    await visit("", {}, async page => {
      await page.waitForFunction(async () => (await fetch("/tertaut/")).ok, undefined, { polling: 200 });
      await page.goto(`${preview.address}tertaut/`);
      preview.write(hidden, told("Ditulis sekali lagi di sana."));
      await shows(page, "Ditulis sekali lagi di sana.");
    }).finally(() => preview.remove("content/halaman/tertaut.md"));
  });
});

describe("what is wrong is said in the browser", () => {
  test("a mistake in a record stands on every page, and the last good page behind it", async () => {
    await visit(PAGE, {}, async page => {
      await readOn(page);
      const [stood, before] = [await place(page), await page.locator("main").innerText()];
      preview.save(RECORD, original.replace("tahapan: penerapan", "tahapan: penerapn"));
      const text = await banner(page, "penerapn");
      assert.match(text, /^1 galat/);
      assert.match(text, /content\/inovasi\/akta-lahir-di-puskesmas\.md:7:\d+/);
      assert.match(text, /penerapan/);
      assert.equal(await page.locator("main").innerText(), before);
      staysAt(await place(page), stood);
      await visit("opd/", {}, async other => assert.match(await banner(other, "penerapn"), /akta-lahir-di-puskesmas\.md:7/));
      await visit("tidak-ada/", {}, async other => void (await banner(other, "penerapn")));
      preview.save(RECORD, original);
      await noBanner(page);
      assert.ok(await isSame(page), "it was loaded anew");
    });
  });

  test("half a file, and none at all", async () => {
    await visit(PAGE, {}, async page => {
      for (const length of [0, 40, 300, Math.floor(original.length / 2)]) {
        preview.write(RECORD, original.slice(0, length));
        await banner(page, "akta-lahir-di-puskesmas.md");
        assert.ok(await page.getByText("Bayi pulang dari puskesmas").first().isVisible(), `after ${length} letters`);
        preview.write(RECORD, original);
        await noBanner(page);
      }
      assert.ok(await isSame(page), "it was loaded anew");
    });
  });

  test("settings that cannot be read", async () => {
    const settings = preview.read("content/situs.yaml");
    await visit(PAGE, {}, async page => {
      preview.save("content/situs.yaml", "nama: [\n");
      await banner(page, "content/situs.yaml");
      assert.ok(await isSame(page), "it was loaded anew");
      preview.save("content/situs.yaml", settings.replace("Etalase Inovasi Bandar Lampung", "Etalase Percobaan"));
      await noBanner(page);
      await shows(page, "Etalase Percobaan");
      preview.save("content/situs.yaml", settings);
      await page.waitForFunction(() => !document.title.includes("Percobaan"));
    });
  });

  test("a template that breaks, with its lines, and heals", async () => {
    const whole = preview.theme("templates/innovation.html");
    await visit(PAGE, {}, async page => {
      const before = await page.locator("main").innerText();
      // It cannot be read.
      preview.write(TEMPLATE, `${whole}\n{% if %}`);
      assert.match(await banner(page, "innovation.html"), /\{% if %\}/);
      assert.equal(await page.locator("main").innerText(), before);
      // It can be read, and fails on a page.
      preview.write(TEMPLATE, whole.replace("{% block main %}", "{% block main %}{{ innovation.tidak_ada }}"));
      assert.match(await banner(page, "tidak_ada"), /themes\/siger\/templates\/innovation\.html:\d+/);
      assert.equal(await page.locator("main").innerText(), before);
      preview.write(TEMPLATE, whole.replace("{% block main %}", "{% block main %}<p>Templat yang baru</p>"));
      await shows(page, "Templat yang baru");
      await noBanner(page);
    });
  });

  test("the banner can be folded and closed, and comes back with news", async () => {
    preview.save(RECORD, original.replace("tahapan: penerapan", "tahapan: penerapn"));
    await visit(PAGE, {}, async page => {
      await banner(page, "penerapn");
      await page.getByRole("button", { name: "Tutup" }).click();
      await noBanner(page);
      await page.reload();
      await page.waitForTimeout(300);
      assert.equal(await page.locator("#etalase_pratinjau .papan").count(), 0);
      preview.save(RECORD, original.replace("tahapan: penerapan", "tahapan: penrapan"));
      await banner(page, "penrapan");
      preview.save(RECORD, original);
      await noBanner(page);
    });
  });

  test("in the reader's language", async () => {
    const english = await Preview.open("--lang", "en");
    try {
      english.save(RECORD, original.replace("tahapan: penerapan", "tahapan: penerapn"));
      await visit(english.address + PAGE, {}, async page => {
        assert.match(await banner(page, "penerapn"), /^1 error/);
        assert.equal(await page.locator("#etalase_pratinjau .papan").getAttribute("lang"), "en");
      });
    } finally {
      await english.close();
    }
  });

  test("a preview that has ended says so, and is followed again when it is back", async () => {
    const short = await Preview.open();
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    try {
      const page = await context.newPage();
      await page.goto(short.address + PAGE);
      await shows(page, "Bayi pulang dari puskesmas");
      await page.waitForTimeout(500);
      await short.kill();
      await banner(page, "Pratinjau berhenti");
      short.save(RECORD, summarised("Kalimat ini ditulis selagi pratinjau mati."));
      await short.start();
      await shows(page, "Kalimat ini ditulis selagi pratinjau mati.");
      await noBanner(page);
    } finally {
      await context.close();
      await short.close();
    }
  });
});

describe("drafts", () => {
  test("are not there unless asked for", async () => {
    const answer = await fetch(preview.address + DRAFT);
    assert.equal(answer.status, 404);
  });

  test("say what they are", async () => {
    const drafts = await Preview.open("--drafts");
    try {
      for (const [options, look] of looks()) {
        await visit(drafts.address + DRAFT, options, async page => {
          assert.ok(await page.getByText("Halaman ini masih draf dan belum terbit.").isVisible());
          await isSound(page, `draft, ${look}`);
        });
      }
      await visit(`${drafts.address}opd/bapenda/`, {}, async page => assert.ok((await page.locator(".tanda_draf").count()) > 0));
    } finally {
      await drafts.close();
    }
  });
});

describe("the desk", () => {
  test("tells of every record and follows every save", async () => {
    await visit("_meja/", {}, async page => {
      assert.match(await page.locator("main").innerText(), /Meja kerja[\s\S]*\d+ inovasi/);
      preview.save(RECORD, original.replace("tahapan: penerapan", "tahapan: penerapn"));
      await page.locator(".baris").first().filter({ hasText: "Galat" }).waitFor();
      assert.match(await page.locator(".baris").first().innerText(), /content\/inovasi\/akta-lahir-di-puskesmas\.md/);
      // Narrowed to what is in error, then to an agency.
      await page.getByLabel("Keadaan").selectOption("galat");
      await page.getByRole("button", { name: "Terapkan" }).click();
      await page.locator(".baris").first().waitFor();
      assert.equal(await page.locator(".baris").count(), 1);
      preview.save(RECORD, original);
      await page.getByText("Tidak ada inovasi dengan saringan ini.").waitFor();
      await page.getByLabel("Keadaan").selectOption("draf");
      await page.getByRole("button", { name: "Terapkan" }).click();
      assert.ok(new URL(page.url()).search.includes("keadaan=draf"));
      assert.ok((await page.locator(".tanda_draf").count()) >= 2);
    });
  });

  test("leads to pages and cards that are there", async () => {
    await visit("_meja/?keadaan=terbit", {}, async page => {
      const links = await page.locator("main a[href]").evaluateAll(all => [...new Set(all.map(one => one.href))]);
      assert.ok(links.length > 20, `only ${links.length}`);
      for (const link of links.slice(0, 12)) assert.equal((await fetch(link)).status, 200, link);
    });
  });

  test("is sound on every screen, and so is a page under the banner", { timeout: 120_000 }, async () => {
    preview.save(RECORD, original.replace("tahapan: penerapan", "tahapan: penerapn"));
    for (const [options, look] of looks()) {
      for (const address of ["_meja/", "_meja/perubahan/", PAGE, "tidak-ada/"]) {
        await visit(address, options, async page => {
          const text = await banner(page, "penerapn");
          for (const odd of [/undefined|null|NaN/, /\{\s*\$/, /[\u2066-\u2069]/]) assert.doesNotMatch(text, odd);
          await isSound(page, `${address} ${look}`);
        });
      }
    }
  });
});

/** The screens and colours in which everything must hold. */
function looks() {
  const screens = { narrow: { width: 320, height: 640 }, phone: PHONE, desktop: DESKTOP };
  return Object.entries(screens).flatMap(([name, viewport]) => ["light", "dark"].map(colorScheme => [{ viewport, colorScheme, bypassCSP: true }, `${name}, ${colorScheme}`]));
}

async function isSound(page, look) {
  expectNone([...(await axeViolations(page, look)), ...(await overflow(page, look)), ...(await smallTargets(page, look))]);
}
