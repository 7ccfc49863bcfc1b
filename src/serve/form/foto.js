// Puts pictures into a record: chosen, dragged or pasted; sent, made smaller by the program, and named after the record. What
// shows on a picture is asked in the same step.
(() => {
  "use strict";
  const tools = globalThis.etalaseIsi;
  if (!tools) return;
  const { area, bar, button, made, dialog, labelled, search, insertBlock, words, uploads, token, say } = tools;
  const form = area.form;
  const main = ["berkas", "alt"].map((key) => form.elements[`gambar.${key}`]);
  const MOST = 25 * 1024 * 1024;

  // The part of a photo that cards show.
  const crop = (address) => made("figure", { className: "potongan" },
    made("div", {}, made("img", { src: address, alt: "" })),
    made("figcaption", { className: "bantuan", textContent: words.potongan }));

  const send = async (file) => {
    if (file.size > MOST) throw new Error(words.foto_besar);
    const body = new FormData();
    body.append("tanda", token);
    body.append("untuk", uploads.untuk);
    body.append("isian", "1");
    body.append("foto", file, file.name || "foto");
    const answer = await fetch(uploads.alamat, { method: "POST", body }).catch(() => null);
    if (!answer) throw new Error(words.gagal);
    if (!answer.ok) throw new Error((await answer.text()).trim() || words.gagal);
    return answer.json();
  };

  const pick = (use, given = null, before = "") => {
    const file = made("input", { type: "file", accept: "image/jpeg,image/png,image/webp,.heic,.heif" });
    const drop = made("div", { className: "jatuh" }, labelled(words.foto_pilih, file, words.foto_bantuan));
    const alt = made("textarea", { rows: 2, value: before, required: true });
    alt.setAttribute("spellcheck", "true");
    alt.lang = "id";
    const find = made("input", { type: "search", autocomplete: "off" });
    const list = made("ul", { className: "pilih_gambar" });
    const shown = made("div", { className: "potongan_tempat" });
    const fault = made("p", { className: "pesan galat", hidden: true });
    fault.setAttribute("role", "alert");
    let chosen = null;
    const complain = (text, where) => {
      fault.hidden = !text;
      fault.textContent = text;
      where?.focus();
    };
    const choose = (what, address) => {
      chosen = what;
      if (shown.dataset.alamat) URL.revokeObjectURL(shown.dataset.alamat);
      shown.dataset.alamat = address.startsWith("blob:") ? address : "";
      shown.replaceChildren(crop(address));
      complain("");
      for (const one of list.querySelectorAll("button")) one.setAttribute("aria-pressed", String(one.value === what.nama));
      // The right question once there is something to look at.
      if (!alt.value.trim()) alt.focus();
    };
    const take = (one) => { if (one) choose({ file: one }, URL.createObjectURL(one)); };
    const ask = search("gambar", list, (one) => {
      const choice = button(one.nama, () => choose({ nama: one.nama }, one.alamat), { value: one.nama });
      choice.setAttribute("aria-pressed", "false");
      choice.prepend(made("img", { src: one.alamat, alt: "", loading: "lazy" }));
      choice.append(made("span", { className: "redup", textContent: ` ${one.keterangan}` }));
      return choice;
    });
    const done = button(words.pasang, async () => {
      const text = alt.value.replace(/\s+/g, " ").trim();
      if (!chosen) return complain(words.foto_kosong, file);
      if (!text) return complain(words.alt_kosong, alt);
      done.disabled = true;
      try {
        const name = chosen.nama ?? (await send(chosen.file)).berkas;
        box.close();
        use(name, text);
      } catch (error) {
        complain(error.message, file);
      } finally {
        done.disabled = false;
      }
    }, { className: "utama" });
    file.addEventListener("change", () => take(file.files[0]));
    find.addEventListener("input", () => ask(find.value));
    const box = dialog(words.foto_judul, drop, shown, labelled(words.alt, alt, words.alt_bantuan), fault, made("div", { className: "tombol_baris" }, done),
      made("details", {}, made("summary", { textContent: words.foto_ada }), labelled(words.foto_cari, find), list));
    for (const kind of ["dragover", "drop"]) {
      box.addEventListener(kind, (event) => {
        event.preventDefault();
        if (kind === "drop") take(event.dataTransfer.files[0]);
      });
    }
    ask("");
    if (given) take(given);
    else file.focus();
  };

  const intoBody = (given = null) => {
    const [start, end] = [area.selectionStart, area.selectionEnd];
    pick((name, alt) => {
      area.setSelectionRange(start, end);
      insertBlock(`![${alt.replace(/[[\]\\]/g, "\\$&")}](${/[\s()]/.test(name) ? `<${name}>` : name})`);
      say(words.foto_jadi);
    }, given);
  };
  bar.append(button(words.foto, () => intoBody()));

  const [file, description] = main;
  if (file && description) {
    const set = (control, value) => {
      control.value = value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const shown = made("div", { className: "potongan_tempat" });
    const show = () => {
      const name = file.value.trim().split("/").pop();
      shown.replaceChildren(...(name ? [crop(`${uploads.alamat}${encodeURIComponent(name)}`)] : []));
      shown.querySelector("img")?.addEventListener("error", () => shown.replaceChildren());
    };
    const intoMain = (given = null) => pick((name, alt) => {
      set(file, name);
      set(description, alt);
      show();
      file.focus();
    }, given, description.value);
    file.after(made("div", { className: "tombol_baris" }, button(words.foto_utama, () => intoMain())), shown);
    file.addEventListener("change", show);
    show();
    const group = file.closest("fieldset") || file.closest(".isian");
    group.addEventListener("dragover", (event) => event.preventDefault());
    group.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      intoMain(event.dataTransfer.files[0]);
    });
  }

  const isPicture = (one) => one.type.startsWith("image/") || /\.(jpe?g|png|webp|hei[cf])$/i.test(one.name);
  area.addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
  area.addEventListener("drop", (event) => {
    const dropped = [...event.dataTransfer.files];
    if (dropped.length === 0) return;
    event.preventDefault();
    const one = dropped.find(isPicture);
    if (one) intoBody(one);
    else say(words.foto_bukan);
  });
  area.addEventListener("paste", (event) => {
    const one = [...event.clipboardData.files].find(isPicture);
    // Word and Excel put a picture beside the text that they copy.
    if (!one || event.clipboardData.getData("text/html").replace(/<img[^>]*>|<[^>]+>|\s/g, "")) return;
    event.preventDefault();
    intoBody(one);
  });
})();
