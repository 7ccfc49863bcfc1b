// Share kits: copies texts, counts them as each channel counts, has everything packed into one file, and finds a kit in the
// list by its name.

const all = selector => [...document.querySelectorAll(selector)];


// The weights of X's own counter, and its length of a link. Says the same as src/catalogue/caption.rs.
const LINK = 23;

const weight = letter => {
  const code = letter.codePointAt(0);

  if (code === 0xfe0f) return 0;

  return code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247) ? 1 : 2;

};

const letters = text => [...text.normalize("NFC")].reduce((sum, letter) => sum + weight(letter), 0);

const isDomain = word => {
  const host = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").split("/")[0];

  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[a-z]{2,}$/u.test(host);

};

function word(text) {
  const [link] = text.match(/https?:\/\/[!-~]*/) ?? [];

  if (link) return letters(text.replace(link.replace(/[.,;
:!?)"']+$/, ""), "")) + LINK;

  return isDomain(text) ? Math.max(letters(text), LINK) : letters(text);

}
const LENGTHS = { x: text => text.split(/\s/u).reduce((sum, part) => sum + word(part), 0) + letters(text.replace(/\S/gu, "")) };


for (const field of all("textarea[data-saluran]")) {
  const told = document.getElementById(field.getAttribute("aria-describedby"));

  const limit = Number(field.dataset.batas);

  const count = LENGTHS[field.dataset.saluran] ?? (text => [...text].length);

  const show = () => {
    const length = count(field.value);

    const over = length > limit;

    told.textContent = (over ? told.dataset.lebih : told.dataset.cukup).replace("{n}", length).replace("{lebih}", length - limit);

    told.classList.toggle("bahan_lebih", over);

    field.setAttribute("aria-invalid", over);

  };

  field.addEventListener("input", show);

  // A browser may bring back what was typed before.
  show();

}

for (const button of navigator.clipboard ? all("[data-teks]") : []) {
  button.parentNode.hidden = false;

  const label = button.querySelector("span");

  const idle = label.textContent;

  let timer;

  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.teks);

    await navigator.clipboard.writeText(source.value ?? source.href);

    label.textContent = button.nextElementSibling.textContent = button.dataset.selesai;

    clearTimeout(timer);

    timer = setTimeout(() => {
      label.textContent = idle;

      button.nextElementSibling.textContent = "";

    }, 3000);

  });

}

const archive = document.querySelector("[data-arsip]");

if (archive) {
  const told = archive.parentNode.querySelector("[role=status]");

  let busy = false;

  archive.addEventListener("click", async () => {
    if (busy) return;

    busy = true;

    told.textContent = "";

    try {
      // Only who wants the file loads what makes it.
      const { save } = await import(new URL(archive.dataset.naskah, document.baseURI));

      await save(archive.dataset.arsip);

    } catch {
      told.textContent = archive.dataset.gagal;

    }
    busy = false;

  });

}

const search = document.getElementById("cari_bahan");

if (search) {
  const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const groups = all(".bahan_daftar section").map(group => {
    const entries = [...group.querySelectorAll("li")].map(entry => [entry, folded(entry.textContent)]);

    return [group, folded(group.querySelector("h2").textContent), entries];

  });

  const told = search.nextElementSibling;

  const filter = () => {
    const words = folded(search.value).split(/\s+/).filter(Boolean);

    let found = 0;

    for (const [group, agency, entries] of groups) {
      let shown = 0;

      for (const [entry, name] of entries) {
        entry.hidden = !words.every(part => name.includes(part) || agency.includes(part));

        shown += !entry.hidden;

      }
      group.hidden = shown === 0;

      found += shown;

    }
    told.textContent = words.length ? told.dataset.hasil.replace("{n}", found) : "";

  };

  search.form.addEventListener("submit", event => event.preventDefault());

  search.addEventListener("input", filter);

  filter();

}
