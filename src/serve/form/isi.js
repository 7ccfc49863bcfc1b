// Helps to write the text of a page: six buttons, a picker for links and one for pictures, and clean text for what is pasted.
// One Ctrl+Z takes each of them back.
(() => {
  "use strict";
  const { markdown, cells } = globalThis.etalaseBersih;
  const form = document.querySelector("form.tulis");
  const area = document.querySelector("textarea[data-alat]");
  if (!form || !area) return;
  const { kata: words, cari: finder, gambar: uploads, tanda: token } = JSON.parse(area.dataset.alat);

  const made = (tag, values = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), values);
    element.append(...inside);
    return element;
  };
  const button = (text, act, more = {}) => made("button", { type: "button", textContent: text, onclick: act, ...more });

  // ---- Text, as if it were typed: so that the browser knows how to take it back.

  const insert = (text, start = area.selectionStart, end = area.selectionEnd) => {
    area.focus();
    area.setSelectionRange(start, end);
    if (text === area.value.slice(start, end)) return;
    if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
      area.setRangeText(text, start, end, "end");
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  };
  const select = (start, end) => area.setSelectionRange(start, end);

  // Puts blank lines between a block and what stands around it.
  const insertBlock = (text) => {
    const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
    const gap = (near) => "\n".repeat(Math.max(0, 2 - near));
    const above = before.trim() ? gap(before.match(/\n*$/)[0].length) : "";
    const below = after.trim() ? gap(after.match(/^\n*/)[0].length) : "";
    insert(above + text + below);
  };

  const wrap = (mark) => {
    let [start, end] = [area.selectionStart, area.selectionEnd];
    const chosen = area.value.slice(start, end);
    const around = area.value.slice(start - mark.length, start) === mark && area.value.slice(end, end + mark.length) === mark;
    if (around) {
      insert(chosen, start - mark.length, end + mark.length);
      select(start - mark.length, end - mark.length);
      return;
    }
    start += chosen.length - chosen.trimStart().length;
    const inner = chosen.trim() || words.teks;
    insert(`${mark}${inner}${mark}`, start, start + chosen.trim().length);
    select(start + mark.length, start + mark.length + inner.length);
  };

  // Changes the beginnings of all lines that are chosen, or takes the change back where all have it.
  const prefix = (pattern, make) => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const next = area.value.indexOf("\n", Math.max(area.selectionEnd - (area.selectionEnd > area.selectionStart ? 1 : 0), start));
    const end = next < 0 ? area.value.length : next;
    const lines = area.value.slice(start, end).split("\n");
    const isSet = lines.every((line) => !line.trim() || pattern.test(line));
    let number = 0;
    const plain = (line) => line.replace(/^(#{1,6}|[-*+]|\d+[.)])\s+/, "");
    const changed = lines.map((line) => {
      if (!line.trim() && lines.length > 1) return line;
      return isSet && line.trim() ? plain(line) : make(number += 1) + plain(line);
    });
    insert(changed.join("\n"), start, end);
    if (lines.length > 1) select(start, start + changed.join("\n").length);
  };

  // ---- What is said about what was done.

  const told = made("p", { className: "bantuan alat_kata" });
  told.setAttribute("role", "status");
  const say = (text) => { told.textContent = text; };

  // ---- Dialogs.

  const dialog = (title, ...inside) => {
    const box = made("dialog", { className: "pilih_dialog" });
    const heading = made("h2", { textContent: title, id: `judul_${title.replace(/\W/g, "")}` });
    box.setAttribute("aria-labelledby", heading.id);
    box.append(heading, ...inside, made("div", { className: "tombol_baris" }, button(words.batal, () => box.close())));
    box.addEventListener("close", () => box.remove());
    // It stands outside of the form, whose controls are saved.
    document.querySelector("main").append(box);
    box.showModal();
    return box;
  };
  const labelled = (text, control, help) => {
    control.id ||= `alat_${text.replace(/\W/g, "")}`;
    const parts = [made("label", { textContent: text, htmlFor: control.id })];
    if (help) {
      parts.push(made("p", { className: "bantuan", textContent: help, id: `${control.id}_bantuan` }));
      control.setAttribute("aria-describedby", `${control.id}_bantuan`);
    }
    return made("div", { className: "isian" }, ...parts, control);
  };

  // What is found for some words, the last question's answer only.
  const search = (kind, list, show) => {
    let asked = 0;
    return async (text) => {
      const mine = asked += 1;
      const answer = await fetch(`${finder}?macam=${kind}&kata=${encodeURIComponent(text)}`).catch(() => null);
      if (mine !== asked) return;
      const found = answer?.ok ? await answer.json() : [];
      list.replaceChildren(...found.map((one) => made("li", {}, show(one))));
      if (found.length === 0) list.append(made("li", { textContent: answer?.ok ? words.tidak_ada : words.gagal }));
    };
  };

  const pickLink = () => {
    const [start, end] = [area.selectionStart, area.selectionEnd];
    const text = made("input", { type: "text", value: area.value.slice(start, end).replace(/\s+/g, " ").trim() });
    const find = made("input", { type: "search", autocomplete: "off" });
    const list = made("ul", { className: "pilih_daftar" });
    const put = (address, name) => {
      box.close();
      insert(`[${(text.value.trim() || name).replace(/[[\]]/g, "\\$&")}](${address})`, start, end);
    };
    const ask = search("halaman", list, (one) => {
      const choice = button(one.nama, () => put(one.alamat, one.nama));
      choice.append(made("span", { className: "redup", textContent: ` ${one.keterangan}` }));
      return choice;
    });
    const typed = () => {
      const address = find.value.trim();
      if (!/^(https?:\/\/|mailto:|tel:)\S+$/i.test(address)) return ask(address);
      list.replaceChildren(made("li", {}, button(`${words.pakai} ${address}`, () => put(address.replaceAll("(", "%28").replaceAll(")", "%29"), address.replace(/^https?:\/\//, "")))));
    };
    find.addEventListener("input", typed);
    find.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector("button")?.click();
    });
    const box = dialog(words.tautan_judul, labelled(words.tautan_teks, text), labelled(words.tautan_cari, find, words.tautan_bantuan), list);
    typed();
    (text.value ? find : text).focus();
  };

  // ---- Pasting.

  area.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    const html = data.getData("text/html");
    if (html.trim()) {
      const { text, images } = markdown(html);
      const plain = data.getData("text/plain").replace(/\r\n?/g, "\n").trim();
      // A few words of one hand are pasted as they are.
      if (!text || !images && text === plain && !plain.includes("\n")) return;
      event.preventDefault();
      const isBlock = text.includes("\n") || /^(#|[-|>] |\d+\. )/.test(text);
      if (isBlock) insertBlock(text);
      else insert(text);
      say(images > 0 ? words.rapi_gambar.replace("#", images) : words.rapi);
    }
  });

  // Cells of a spreadsheet become rows of a field that has any number of them.
  let last = null;
  const controls = (row) => [...row.querySelectorAll("input:not([type=hidden]), textarea, select")];
  const fold = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const fill = (control, text) => {
    if (control.localName === "select") {
      const option = [...control.options].find((one) => one.value && [one.value, one.textContent].some((name) => fold(name) === fold(text)));
      if (!option) return Boolean(!text);
      control.value = option.value;
    } else control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };
  form.addEventListener("paste", (event) => {
    const control = event.target.closest("input, textarea");
    const row = control?.closest("ol[data-baris] > li");
    const list = row?.parentElement;
    if (!row) return;
    const plain = event.clipboardData.getData("text/plain");
    const isSheet = plain.includes("\t") || /<t[dr][\s>]/i.test(event.clipboardData.getData("text/html"));
    if (!isSheet && !list.classList.contains("tunggal")) return;
    let rows = cells(plain);
    if (!rows) return;
    event.preventDefault();
    const column = controls(row).indexOf(control);
    const labels = controls(row).map((one) => fold(one.labels[0]?.firstChild?.textContent || ""));
    const isHead = rows.length > 1 && rows[0].every((cell, at) => labels[column + at] === fold(cell));
    if (isHead) rows = rows.slice(1);
    const before = [...list.children].map((one) => [one, controls(one).map((each) => each.value)]);
    let unread = 0;
    let at = row;
    rows.forEach((values, number) => {
      if (number > 0) {
        at = at.nextElementSibling;
        if (!at) { list.nextElementSibling.click(); at = list.lastElementChild; }
      }
      const own = controls(at);
      // A list of single texts takes a whole line.
      const parts = list.classList.contains("tunggal") ? [values.filter(Boolean).join(" ")] : values;
      parts.forEach((text, offset) => {
        const target = own[column + offset];
        if (!target || !fill(target, text)) unread += text ? 1 : 0;
      });
    });
    last = { list, before };
    controls(at)[column]?.focus();
    said(list, words.baris.replace("#", rows.length) + (unread > 0 ? ` ${words.baris_sisa.replace("#", unread)}` : ""));
  }, true);

  const said = (list, text) => {
    const old = list.parentElement.querySelector(".tempel_kata");
    old?.remove();
    const line = made("p", { className: "bantuan tempel_kata" }, `${text} `, button(words.urungkan, undo));
    line.setAttribute("role", "status");
    list.nextElementSibling.after(line);
  };
  const undo = () => {
    if (!last) return;
    const { list, before } = last;
    last = null;
    const kept = new Map(before);
    for (const row of [...list.children]) if (!kept.has(row)) row.remove();
    for (const [row, values] of kept) {
      controls(row).forEach((control, at) => {
        control.value = values[at];
        control.dispatchEvent(new Event("input", { bubbles: true }));
      });
    }
    list.parentElement.querySelector(".tempel_kata")?.remove();
    controls(list.lastElementChild)[0]?.focus();
  };
  form.addEventListener("keydown", (event) => {
    if (!last || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    undo();
  });
  // Who types on means to keep it.
  form.addEventListener("beforeinput", () => { last = null; });

  // ---- The six buttons.

  const bar = made("div", { className: "alat_isi" },
    button(words.judul, () => prefix(/^#{1,6}\s/, () => "## ")),
    button(words.tebal, () => wrap("**"), { title: "Ctrl+B" }),
    button(words.daftar, () => prefix(/^[-*+]\s/, () => "- ")),
    button(words.urutan, () => prefix(/^\d+[.)]\s/, (number) => `${number}. `)),
    button(words.tautan, pickLink, { title: "Ctrl+K" }),
  );
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.alat);
  area.before(bar);
  area.after(told);
  area.addEventListener("keydown", (event) => {
    const act = { b: () => wrap("**"), i: () => wrap("*"), k: pickLink }[event.key.toLowerCase()];
    if (!act || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    act();
  });

  // What pictures need of this.
  globalThis.etalaseIsi = { area, bar, button, made, dialog, labelled, search, insertBlock, words, uploads, token, say };
})();
