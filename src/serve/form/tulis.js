// Adds to a form what it can do without: counters, buttons for rows, Ctrl+S, a question before what was typed is left, and a
// page beside it that follows every save.
(() => {
  "use strict";
  const form = document.querySelector("form.tulis");
  document.getElementById("pesan")?.focus();
  if (!form) return;
  const words = form.dataset;

  const counters = (root) => {
    for (const field of root.querySelectorAll("[data-paling]")) {
      const most = Number(field.dataset.paling);
      const told = document.createElement("p");
      told.className = "hitung";
      const count = () => {
        const left = most - [...field.value.trim()].length;
        told.textContent = left < 0 ? (words.lebih || "").replace("#", -left) : (words.tersisa || "").replace("#", left);
        told.toggleAttribute("data-lebih", left < 0);
        told.hidden = left > most / 2 && left >= 0;
      };
      field.addEventListener("input", count);
      field.after(told);
      count();
    }
  };

  let isDirty = false;
  const touched = () => { isDirty = true; };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  form.addEventListener("submit", () => { isDirty = false; });
  addEventListener("beforeunload", (event) => {
    if (isDirty) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };

  const name = (row) => row.querySelector(".judul_baris, label")?.textContent.trim() || "";
  const first = (row) => row.querySelector("input, textarea, select");

  const renumber = (list) => [...list.children].forEach((row, at) => {
    const title = row.querySelector(".judul_baris, label")?.firstChild;
    if (title) title.nodeValue = title.nodeValue.replace(/\d+(?=\D*$)/, at + 1);
    for (const one of row.querySelectorAll(".tombol_baris button")) {
      one.setAttribute("aria-label", `${one.textContent}: ${name(row)}`);
    }
  });

  // Rows are known by the number in the names of their controls; their order is that of the page.
  const arm = (list, row) => {
    const act = (move) => () => { move(); renumber(list); touched(); };
    const buttons = document.createElement("div");
    buttons.className = "tombol_baris";
    const up = button(words.naik, act(() => { row.previousElementSibling?.before(row); up.focus(); }));
    const down = button(words.turun, act(() => { row.nextElementSibling?.after(row); down.focus(); }));
    const gone = button(words.hapus, act(() => {
      const next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      (next && first(next) || list.nextElementSibling)?.focus();
    }));
    buttons.append(up, down, gone);
    row.append(buttons);
  };

  // The spare row stands in the page for those without a script; here it is the pattern of new ones.
  for (const list of form.querySelectorAll("ol[data-baris]")) {
    const spare = list.querySelector(":scope > .cadangan");
    if (!spare) continue;
    let next = Number(spare.dataset.nomor);
    const path = list.dataset.baris;
    const anchor = `k-${path.replaceAll(".", "-")}`;
    const pattern = spare.cloneNode(true);
    pattern.classList.remove("cadangan");
    const isFirst = list.children.length === 1;
    if (!isFirst) spare.remove();
    for (const row of list.children) arm(list, row);
    renumber(list);
    if (isFirst) next += 1;
    list.after(button(words.tambah, () => {
      const row = pattern.cloneNode(true);
      const old = spare.dataset.nomor;
      row.dataset.nomor = next;
      for (const element of row.querySelectorAll("*")) {
        for (const attribute of ["name", "id", "for", "aria-describedby", "list"]) {
          const value = element.getAttribute(attribute);
          if (!value) continue;
          const parts = value.split(" ").map((part) => part
            .replace(new RegExp(`^${path.replaceAll(".", "\\.")}\\.${old}(?=\\.|$)`), `${path}.${next}`)
            .replace(new RegExp(`^${anchor}-${old}(?=-|$)`), `${anchor}-${next}`));
          element.setAttribute(attribute, parts.join(" "));
        }
      }
      next += 1;
      list.append(row);
      counters(row);
      arm(list, row);
      renumber(list);
      first(row)?.focus();
    }));
    list.nextElementSibling.className = "tambah";
  }
  counters(form);

  // What is led to is seen, also where it is folded.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target?.closest("details");
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  // An address that a name will have, as far as a browser can tell.
  const shown = document.querySelector("[data-alamat-dari]");
  if (shown) {
    const from = document.getElementById(shown.dataset.alamatDari);
    const tell = () => {
      const slug = from.value.normalize("NFKD").toLowerCase().replace(/[^a-z0-9\s_.-]/g, "").replace(/[^a-z0-9]+/g, "-");
      shown.querySelector("code").textContent = `/inovasi/${slug.replace(/^-|-$/g, "").slice(0, 80)}/`;
      shown.hidden = !slug;
    };
    from.addEventListener("input", tell);
    tell();
  }

  const frame = document.querySelector("iframe[data-aliran]");
  if (frame && typeof EventSource === "function") {
    const page = new URL(frame.src).pathname;
    const stream = new EventSource(`${frame.dataset.aliran}?halaman=${encodeURIComponent(page)}`);
    let seen = null;
    stream.addEventListener("keadaan", (event) => {
      if (seen !== null && seen !== event.data) frame.contentWindow.location.reload();
      seen = event.data;
    });
  }
})();
