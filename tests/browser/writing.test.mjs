// The pages on which staff write, as a clerk meets them: by mouse, by keyboard and by touch, on every screen, in both lights, and
// without a script; and what Word, Google Docs and Excel put on the clipboard.

import { after, afterEach, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readFileSync, readdirSync } from "node:fs";
import assert from "node:assert/strict";
import path from "node:path";
import { axeViolations, unfold } from "./checks/axe.mjs";
import { keyboardWalk } from "./checks/keyboard.mjs";
import { motion, overflow, smallTargets } from "./checks/layout.mjs";
import { complaints, watch } from "./checks/watch.mjs";
import { Preview } from "./preview.mjs";
import { DESKTOP, PHONE, expectNone, launch } from "./tools.mjs";

const RECORD = "content/inovasi/akta-lahir-di-puskesmas.md";
const FORM = "_meja/tulis/inovasi/akta-lahir-di-puskesmas/";
const PAGES = [FORM, "_meja/gambar/", "_meja/gambar/?untuk=inovasi/akta-lahir-di-puskesmas", "_meja/baru/inovasi/", "_meja/tulis/opd/disdukcapil/", "_meja/tulis/halaman/tentang/", "_meja/impor/", "_meja/panduan/", "_meja/panduan/lembar-kerja/"];
const CASES = path.join(path.dirname(fileURLToPath(import.meta.url)), "paste");
const PATIENCE = 20_000;
const SCREENS = { smallest: { width: 320, height: 640 }, phone: PHONE, tablet: { width: 768, height: 1024 }, desktop: DESKTOP, widest: { width: 1920, height: 1080 } };

let browser, preview, original;
before(async () => {
  [browser, preview] = await Promise.all([launch(), Preview.open("--tulis")]);
  original = preview.read(RECORD);
});
afterEach(() => {
  if (preview.read(RECORD) !== original) preview.save(RECORD, original);
});
after(async () => {
  await browser.close();
  await preview.close();
});

/** Opens a page; nothing may complain meanwhile. */
async function visit(address, options, use) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    const seen = await watch(page, preview.address);
    // Forms ask before what was typed is left.
    page.on("dialog", dialog => dialog.accept());
    await page.goto(preview.address + address, { waitUntil: "load" });
    await use(page, seen);
    // The page that stands beside a form runs no scripts.
    expectNone((await complaints(page, seen)).filter(text => !text.includes("frame is sandboxed")));
  } finally {
    await context.close();
  }
}

const body = page => page.locator("textarea[name=isi]");

/** Puts something on the clipboard, as other programs do, and pastes it by the keys that people press. */
async function paste(page, field, types) {
  await page.evaluate(values => {
    addEventListener("copy", event => {
      event.preventDefault();
      for (const [type, value] of Object.entries(values)) event.clipboardData.setData(type, value);
    }, { once: true, capture: true });
  }, types);
  const select = () => page.evaluate(() => getSelection().selectAllChildren(document.querySelector("h1")));
  await page.evaluate(() => document.activeElement?.blur());
  await select();
  await page.keyboard.press("Control+C");
  await field.focus();
  await page.keyboard.press("Control+V");
}

/** What a browser says of HTML when it is asked for plain text. */
const plainOf = html => html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]+>/g, "").replace(/\s+/g, " ").trim();

describe("what is pasted into the text of a page", () => {
  for (const name of readdirSync(CASES).filter(name => name.endsWith(".html"))) {
    test(`comes clean from ${name}, and one undo takes it back`, async () => {
      await visit(FORM, {}, async page => {
        const html = readFileSync(path.join(CASES, name), "utf8");
        const wanted = readFileSync(path.join(CASES, name.replace(".html", ".md")), "utf8").trimEnd();
        const field = body(page);
        const before = await field.inputValue();
        await field.fill("");
        await paste(page, field, { "text/html": html, "text/plain": plainOf(html) });
        assert.equal(await field.inputValue(), wanted);
        await page.keyboard.press("Control+Z");
        assert.equal(await field.inputValue(), "");
        await page.keyboard.press("Control+Z");
        assert.equal(await field.inputValue(), before);
        assert.doesNotMatch(await page.title(), /jahat/);
      });
    });
  }

  test("stands apart from what is around it, and nothing else reaches the file", async () => {
    await visit(FORM, {}, async page => {
      const field = body(page);
      const html = readFileSync(path.join(CASES, "web.html"), "utf8");
      const wanted = readFileSync(path.join(CASES, "web.md"), "utf8").trimEnd();
      // A draft may say anything.
      preview.save(RECORD, original.replace("---\n", "---\npublikasi: draf\n"));
      await page.reload();
      await field.fill("Awal.\nAkhir.");
      await field.evaluate(area => area.setSelectionRange(6, 6));
      await paste(page, field, { "text/html": html, "text/plain": plainOf(html) });
      assert.equal(await field.inputValue(), `Awal.\n\n${wanted}\n\nAkhir.`);
      await page.getByRole("button", { name: "Simpan", exact: true }).click();
      assert.match(await page.locator("#pesan").innerText(), /Tersimpan/);
      const saved = preview.read(RECORD);
      assert.ok(saved.includes("Judul [dari web](https://contoh.go.id/a)") && saved.includes("\\<b>bukan tebal\\</b>"), saved);
      assert.doesNotMatch(saved, /<script|<iframe|onerror|javascript:|file:\/\//i);
    });
  });

  test("stays as it is if it is plain", async () => {
    await visit(FORM, {}, async page => {
      const field = body(page);
      await field.fill("");
      await paste(page, field, { "text/plain": "Satu *dua*\n<b>tiga</b>" });
      assert.equal(await field.inputValue(), "Satu *dua*\n<b>tiga</b>");
      await field.fill("");
      await paste(page, field, { "text/html": "<span style='color:red'>satu kata</span>", "text/plain": "satu kata" });
      assert.equal(await field.inputValue(), "satu kata");
    });
  });
});

describe("cells of Excel", () => {
  const sheet = rows => ({
    "text/plain": `${rows.map(row => row.join("\t")).join("\r\n")}\r\n`,
    "text/html": `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
  });
  const values = (page, name) => page.locator(`[name^="${name}."]`).evaluateAll(all => all.map(one => one.value));

  test("become rows of a list, and one undo takes them back", async () => {
    await visit(FORM, {}, async page => {
      const before = await values(page, "manfaat");
      await page.locator('ol[data-baris="manfaat"]').locator("xpath=following-sibling::button[1]").click();
      const field = page.locator('ol[data-baris="manfaat"] textarea, ol[data-baris="manfaat"] input').last();
      await paste(page, field, sheet([["Gratis"], ['Cepat, "sekali"'], ["Dekat"]]));
      assert.deepEqual(await values(page, "manfaat"), [...before, "Gratis", 'Cepat, "sekali"', "Dekat"]);
      await page.keyboard.press("Control+Z");
      assert.deepEqual(await values(page, "manfaat"), [...before, ""]);
      await paste(page, page.locator('ol[data-baris="manfaat"] textarea, ol[data-baris="manfaat"] input').last(), { "text/plain": "Satu\nDua" });
      assert.deepEqual(await values(page, "manfaat"), [...before, "Satu", "Dua"]);
      await page.getByRole("button", { name: "Urungkan tempelan" }).click();
      assert.deepEqual(await values(page, "manfaat"), [...before, ""]);
    });
  });

  test("fill the columns of rows, and are saved as such", async () => {
    await visit(FORM, {}, async page => {
      const list = page.locator('ol[data-baris="hasil"]');
      await list.locator("xpath=following-sibling::button[1]").click();
      const row = list.locator("> li").last();
      const labels = await row.locator("input:not([type=hidden]), textarea, select").evaluateAll(all => all.map(one => one.labels[0].firstChild.textContent.trim()));
      const count = await list.locator("> li").count();
      const first = row.locator("input:not([type=hidden]), textarea").first();
      const column = await first.evaluate(one => [...one.closest("li").querySelectorAll("input:not([type=hidden]), textarea, select")].indexOf(one));
      await paste(page, first, sheet([labels.slice(column, column + 2), ["Antre", "3 jam"], ["Biaya", "Rp0"]]));
      assert.equal(await list.locator("> li").count(), count + 1, "the row of headings is none of the list");
      const cells = await list.locator("> li").evaluateAll((rows, column) => rows.slice(-2).map(row => [...row.querySelectorAll("input:not([type=hidden]), textarea, select")][column].value), column);
      assert.deepEqual(cells, ["Antre", "Biaya"]);
    });
  });
});

describe("the tools of a text", () => {
  test("write what they say, by mouse and by keys, and take it back", async () => {
    await visit(FORM, {}, async page => {
      const field = body(page);
      const choose = (start, end) => field.evaluate((area, [start, end]) => { area.focus(); area.setSelectionRange(start, end); }, [start, end]);
      const press = name => page.getByRole("group", { name: "Alat menulis" }).getByRole("button", { name, exact: true }).click();
      await field.fill("Satu dua\ntiga");
      await choose(5, 8);
      await press("Tebal");
      assert.equal(await field.inputValue(), "Satu **dua**\ntiga");
      await page.keyboard.press("Control+B");
      assert.equal(await field.inputValue(), "Satu dua\ntiga");
      await choose(0, 13);
      await press("Urutan");
      assert.equal(await field.inputValue(), "1. Satu dua\n2. tiga");
      await press("Daftar");
      assert.equal(await field.inputValue(), "- Satu dua\n- tiga");
      await press("Daftar");
      await choose(0, 0);
      await press("Judul bagian");
      assert.equal(await field.inputValue(), "## Satu dua\ntiga");
      await page.keyboard.press("Control+Z");
      assert.equal(await field.inputValue(), "Satu dua\ntiga");
    });
  });

  test("lead to other records by a part of their names", async () => {
    await visit(FORM, {}, async page => {
      const field = body(page);
      await field.fill("Lihat ini.");
      await field.evaluate(area => { area.focus(); area.setSelectionRange(6, 9); });
      await page.keyboard.press("Control+K");
      const dialog = page.getByRole("dialog", { name: "Pasang tautan" });
      await dialog.getByRole("searchbox").fill("antar akta");
      await dialog.getByRole("button", { name: /Antar Akta/ }).first().waitFor();
      expectNone([...(await axeViolations(page, "link dialog")), ...(await smallTargets(page, "link dialog"))]);
      await page.keyboard.press("Enter");
      assert.equal(await field.inputValue(), "Lihat [ini](/inovasi/antar-akta/).");
      await page.keyboard.press("Control+Z");
      assert.equal(await field.inputValue(), "Lihat ini.");
      await page.keyboard.press("Control+K");
      await dialog.getByRole("searchbox").fill("javascript:alert(1)");
      await dialog.getByText("Tidak ada yang cocok.").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    });
  });
});

describe("a picture", () => {
  const photo = () => ({ name: "IMG 1.jpg", mimeType: "image/jpeg", buffer: readFileSync(preview.file("content/gambar/si-laju.jpg")) });
  const dialog = page => page.getByRole("dialog", { name: "Pasang foto" });
  const alt = page => dialog(page).getByLabel("Apa yang terlihat di foto?");

  test("is chosen, described in the same step, sent, and stands in the text", async () => {
    await visit(FORM, { bypassCSP: true }, async page => {
      const field = body(page);
      await field.fill("Awal.");
      await page.getByRole("button", { name: "Foto", exact: true }).click();
      await dialog(page).getByLabel("Foto dari komputer").setInputFiles(photo());
      await dialog(page).locator(".potongan img").waitFor();
      expectNone([...(await axeViolations(page, "photo dialog")), ...(await smallTargets(page, "photo dialog")), ...(await overflow(page, "photo dialog"))]);
      await dialog(page).getByRole("button", { name: "Pasang" }).click();
      assert.match(await dialog(page).getByRole("alert").innerText(), /apa yang terlihat/);
      await alt(page).fill("Mobil layanan [keliling]");
      await dialog(page).getByRole("button", { name: "Pasang" }).click();
      await dialog(page).waitFor({ state: "detached" });
      assert.equal(await field.inputValue(), "Awal.\n\n![Mobil layanan \\[keliling\\]](akta-lahir-di-puskesmas-2.jpg)");
      await page.keyboard.press("Control+Z");
      assert.equal(await field.inputValue(), "Awal.");
    });
  });

  test("is dragged onto the main photo's fields, and fills them", async () => {
    await visit(FORM, {}, async page => {
      const bytes = photo().buffer.toString("base64");
      await page.locator('[name="gambar.berkas"]').evaluate((control, data) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(data), one => one.charCodeAt(0))], "IMG.jpg", { type: "image/jpeg" }));
        control.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, bytes);
      await alt(page).fill("Petugas menyerahkan akta kepada seorang ibu");
      await dialog(page).getByRole("button", { name: "Pasang" }).click();
      await dialog(page).waitFor({ state: "detached" });
      assert.match(await page.locator('[name="gambar.berkas"]').inputValue(), /^akta-lahir-di-puskesmas-\d\.jpg$/);
      assert.equal(await page.locator('[name="gambar.alt"]').inputValue(), "Petugas menyerahkan akta kepada seorang ibu");
      await page.locator(".potongan img").first().waitFor();
    });
  });

  test("is pasted, or told why not", async () => {
    await visit(FORM, {}, async (page, seen) => {
      const paste = (name, type, bytes) => body(page).evaluate((area, [name, type, data]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(data), one => one.charCodeAt(0))], name, { type }));
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
      }, [name, type, bytes.toString("base64")]);
      await paste("IMG_1.HEIC", "image/heic", Buffer.from("\0\0\0\x24ftypheic\0\0\0\0mif1heic", "latin1"));
      await alt(page).fill("Petugas");
      await dialog(page).getByRole("button", { name: "Pasang" }).click();
      await dialog(page).getByRole("alert").filter({ hasText: "Paling Kompatibel" }).waitFor();
      // The browser tells of the refusal too.
      seen.complaints = seen.complaints.filter(text => !text.includes("422"));
    });
  });

  test("of the folder is chosen for a record without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    context.setDefaultTimeout(PATIENCE);
    try {
      const page = await context.newPage();
      await page.goto(preview.address + FORM);
      await page.getByRole("link", { name: "Foto untuk inovasi ini" }).click();
      await page.getByRole("radio", { name: "si-laju.jpg" }).check();
      await page.getByLabel(/Apa yang terlihat/).fill("Mobil layanan di depan balai kota");
      await page.getByRole("button", { name: "Pasang di inovasi ini" }).click();
      assert.match(await page.locator("#pesan").innerText(), /Tersimpan/);
      assert.match(preview.read(RECORD), /si-laju\.jpg/);
    } finally {
      await context.close();
    }
  });
});

describe("every page on which staff write", () => {
  for (const [name, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`is sound on the ${name} screen, ${colorScheme}`, { timeout: 120_000 }, async () => {
        for (const address of PAGES) {
          await visit(address, { viewport, colorScheme, bypassCSP: true, reducedMotion: "reduce" }, async page => {
            const look = `${address}, ${name}, ${colorScheme}`;
            await unfold(page);
            expectNone([...(await axeViolations(page, look)), ...(await overflow(page, look)), ...(await smallTargets(page, look)), ...(await motion(page, look))]);
          });
        }
      });
    }
  }

  test("is walked through by the Tab key alone", { timeout: 180_000 }, async () => {
    for (const address of PAGES) {
      await visit(address, { bypassCSP: true }, async page => {
        // Within the page beside it the focus shows on that page's own links.
        expectNone((await keyboardWalk(page, address)).filter(text => !text.includes("does not show: iframe")));
      });
    }
  });

  test("saves without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    context.setDefaultTimeout(PATIENCE);
    try {
      const page = await context.newPage();
      await page.goto(preview.address + FORM);
      assert.equal(await page.getByRole("group", { name: "Alat menulis" }).count(), 0, "a button that could do nothing");
      await page.locator('[name="ringkasan"]').fill("Bayi pulang dari puskesmas sudah membawa akta kelahiran dan kartu keluarga yang baru.");
      await page.locator(".simpan button").first().click();
      assert.match(await page.locator("#pesan").innerText(), /Tersimpan/);
      assert.match(preview.read(RECORD), /sudah membawa akta kelahiran dan kartu keluarga yang baru/);
    } finally {
      await context.close();
    }
  });
});

describe("a spreadsheet at the desk", () => {
  const LIST = {
    name: "rekap dinas.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Nama Inovasi;OPD;Waktu Penerapan;NIK\r\nAntre Cepat;Dinas Kesihatan;05/06/2023;1871015204900001\r\nKelas Malam;Dinas Kesihatan;01/02/2023;\r\n"),
  };

  /** Chooses the list and comes to what it would change. */
  async function send(page) {
    await page.locator("input[type=file]").setInputFiles(LIST);
    await page.getByRole("button", { name: "Lihat bedanya" }).click();
    await page.waitForURL(/_meja\/impor\/[0-9a-f]+\/$/);
  }

  for (const [name, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`shows its difference to everybody on ${name}, ${colorScheme}`, async () => {
        await visit("_meja/impor/", { viewport, colorScheme, bypassCSP: true, reducedMotion: "reduce" }, async page => {
          const look = `difference, ${name}, ${colorScheme}`;
          await send(page);
          await unfold(page);
          expectNone([...(await axeViolations(page, look)), ...(await overflow(page, look)), ...(await smallTargets(page, look))]);
          assert.doesNotMatch(await page.content(), /1871015204900001/);
        });
      });
    }
  }

  test("is brought in and taken back by mouse alone", async () => {
    await visit("_meja/", {}, async page => {
      await page.getByRole("link", { name: "Impor dan ekspor" }).click();
      await send(page);
      await page.getByLabel("Dinas Kesihatan").selectOption({ label: "Dinas Kesehatan" });
      await page.getByLabel(/tanggal atau bulan di depan/).selectOption("hari");
      await page.getByRole("button", { name: "Tampilkan bedanya lagi" }).first().click();
      await page.getByRole("checkbox", { name: /Kelas Malam/ }).uncheck();
      await page.getByRole("button", { name: "Tulis yang dicentang" }).click();
      await page.getByText("1 draf ditulis").waitFor();
      assert.match(preview.read("content/inovasi/antre-cepat.md"), /waktu_penerapan: 2023-06-05\n/);
      assert.throws(() => preview.read("content/inovasi/kelas-malam.md"), /ENOENT/);
      await page.getByRole("button", { name: "Batalkan impor terakhir" }).click();
      await page.getByText("1 draf dihapus").waitFor();
      assert.throws(() => preview.read("content/inovasi/antre-cepat.md"), /ENOENT/);
    });
  });
});
