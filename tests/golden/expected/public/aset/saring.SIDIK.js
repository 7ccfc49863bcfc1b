// Combined filters for the catalogue. The lists of links become checkboxes;
 the index says which innovations have which
// terms;
 cards come ready from the fragments. What is chosen stands in the form and in the address, nowhere else.
{
const list = document.querySelector(".daftar_saring");

const words = list?.dataset;

const all = (selector, within = list) => [...within.querySelectorAll(selector)];

const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);

  element.append(...children);

  return element;

};


const start = () => {
  const body = list.querySelector(".daftar_isi");

  const firstCards = body.querySelector(".kartu_kartu");

  const pages = body.querySelector(".halaman");

  const more = body.querySelector(".saring_lagi");

  const chosen = body.querySelector(".saring_pilihan");

  const chips = chosen.firstElementChild;

  const dialog = list.querySelector("dialog");

  const form = dialog.querySelector("form");

  const { q, urut } = form.elements;

  const status = document.querySelector("[role=status] > *");

  const firstStatus = status.textContent;

  const cards = make("ul", { className: "kartu_kartu" });

  const open = make("button", { type: "button", className: "tombol saring_buka" }, dialog.querySelector("h2").textContent);

  const side = make("div", { className: "saring" }, open);

  const STEP = 24;

  let turn = 0, shown = STEP, found = [], wait, loading;

  const shards = new Map();


  // The links become checkboxes: their address says the term.
  const boxes = all("[data-saring] a").map(link => {
    const box = make("input", { type: "checkbox", name: link.closest("ul").dataset.saring, value: link.pathname.split("/").at(-2) });

    box.count = link.querySelector(".angka");

    box.label = link.firstChild.textContent;

    link.replaceWith(make("label", {}, box, ...link.childNodes));

    return box;

  });

  const groups = all("nav > details");

  form.append(...groups);

  list.querySelector("details.saring").replaceWith(side);

  open.setAttribute("aria-haspopup", "dialog");


  const wide = matchMedia("(min-width: 900px)");

  const place = () => {
    dialog.close();

    if (wide.matches) side.append(form);

    else dialog.lastElementChild.before(form);

  };

  const isOpen = value => open.setAttribute("aria-expanded", value);


  const get = async (address, form = "json") => {
    const answer = await fetch(address, { cache: "no-cache" });

    if (!answer.ok) throw answer;

    return answer[form]();

  };

  // If not, the site was published anew since the index was read.
  const isSame = (version, index) => {
    if (version != index.versi) throw version;

  };

  const fold = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").trim();


  const load = () => loading ??= get(words.indeks).then(index => {
    for (const facet of index.faset) {
      facet.isi = facet.isi.map(terms => [].concat(terms));

      facet.boxes = facet.nilai.map(id => boxes.find(box => box.name == facet.id && box.value == id));

    }
    index.facet = id => index.faset.find(facet => facet.id == id);

    index.all = index.faset[0].isi.map((_, at) => at);

    // Whether people can use it today.
    const has = (id, term, at) => index.facet(id)?.isi[at].includes(index.facet(id).nilai.indexOf(term));

    index.usable = index.all.map(at => has("tahapan", "penerapan", at) && has("status", "aktif", at));

    return index;

  });

  // Words weigh more than terms, so they come only when somebody types or sorts by name.
  const loadWords = async index => {
    if (index.names || !q.value && urut.value != "nama") return;

    const { versi, kata, inovasi, opd } = await get(words.kata);

    isSame(versi, index);

    const text = numbers => numbers.map(number => kata[number]).join(" ");

    index.names = inovasi.map(text);

    index.texts = index.names.map((name, at) => name + " " + text(opd[index.facet("opd").isi[at][0]]));

  };


  const isChosen = () => q.value.trim() || urut.value || boxes.some(box => box.checked);


  // One pass over all innovations. One that fails in a single facet counts for the other values of that facet.
  const find = index => {
    const wanted = fold(q.value) && fold(q.value).split(" ");

    const facets = index.faset;

    for (const facet of facets) {
      facet.counts = facet.nilai.map(() => 0);

      facet.chosen = facet.boxes.map(box => box?.checked);

      facet.any = facet.chosen.includes(true);

    }
    found = [];

    for (const at of index.all) {
      if (wanted && !wanted.every(word => index.texts[at].includes(word))) continue;

      const missed = facets.filter(facet => facet.any && !facet.isi[at].some(term => facet.chosen[term]));

      if (missed.length > 1) continue;

      if (!missed.length) found.push(at);

      for (const facet of missed.length ? missed : facets) for (const term of facet.isi[at]) facet.counts[term]++;

    }
    if (urut.value == "nama") found.sort((a, b) => index.names[a] < index.names[b] ? -1 : +(index.names[a] > index.names[b]));

    if (urut.value == "siap") found.sort((a, b) => index.usable[b] - index.usable[a]);

    for (const facet of facets) facet.boxes.forEach((box, term) => {
      if (!box) return;

      const count = facet.counts[term];

      box.count.textContent = count;

      // Stays within reach of the keyboard, which a disabled box would not.
      box.setAttribute("aria-disabled", !count && !box.checked);

    });

  };


  const shard = (number, index) => {
    if (!shards.has(number)) shards.set(number, get(`kartu-${number}.fragmen`, "text").then(text => {
      const part = new DOMParser().parseFromString(text, "text/html").querySelector("ul");

      isSame(part.dataset.versi, index);

      return [...part.children];

    }));

    return shards.get(number);

  };


  const show = async index => {
    const mine = ++turn;

    const wanted = found.slice(0, shown);

    const parts = await Promise.all(wanted.map(at => shard(Math.floor(at / index.per) + 1, index)));

    if (mine != turn) return;

    const items = parts.map((part, at) => part[wanted[at] % index.per]);

    // Cards that stay are left where they are, and so is the focus on them.
    if ([...cards.children].some((card, at) => card != items[at])) cards.replaceChildren();

    cards.append(...items.slice(cards.children.length));

    if (!items.length) {
      const elsewhere = make("a", { className: "tombol", href: words.cari + "?q=" + encodeURIComponent(q.value.trim()) }, words.cariDiSitus);

      cards.append(make("li", { className: "kosong" }, make("p", {}, words.kosong), ...(q.value.trim() ? [elsewhere] : [])));

    }
    body.querySelector(".kartu_kartu").replaceWith(cards);

    more.hidden = found.length <= shown;

  };


  const showChosen = () => {
    const chip = (text, field) => {
      const button = make("button", { type: "button", className: "keping" }, text, make("span", { className: "tersembunyi" }, ", " + words.hapus));

      button.field = field;

      return make("li", {}, button);

    };

    chips.replaceChildren(...boxes.filter(box => box.checked).map(box => chip(box.label, box)));

    if (q.value.trim()) chips.prepend(chip(`“${q.value.trim()}”`, q));

    if (urut.value) chips.append(chip(urut.selectedOptions[0].text, urut));

    chosen.hidden = !isChosen();

    for (const group of groups) group.firstElementChild.dataset.terpilih = all(":checked", group).length || "";

  };


  // Typing and quick choices are said once, when they have come to rest.
  const say = text => {
    clearTimeout(wait);

    wait = setTimeout(() => status.textContent = text, 300);

  };

  const number = (one, many) => found.length == 1 ? one : many.replace("#", found.length);


  // Brings the page in line with the form.
  const update = async () => {
    showChosen();

    const active = isChosen();

    try {
      const index = await load();

      await loadWords(index);

      find(index);

      all("[data-tutup]", dialog)[1].textContent = number(words.lihatSatu, words.lihatBanyak);

      if (!active) {
        turn++;

        body.querySelector(".kartu_kartu").replaceWith(firstCards);

        more.hidden = true;

        say(firstStatus);

      } else {
        say(found.length ? number(words.satu, words.banyak) : words.kosong);

        // Behind the panel nobody sees the cards;
 they are fetched when it closes.
        if (!dialog.open) await show(index);

      }
      if (pages) pages.hidden = !!active;

    } catch {
      loading = null;

      shards.clear();

      say(words.gagal);

    }
    list.classList.remove("memuat");

  };


  const read = () => {
    const query = new URLSearchParams(location.search);

    for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);

    q.value = query.get("q") ?? "";

    urut.value = query.get("urut") ?? "";

    if (urut.selectedIndex < 0) urut.value = "";

    shown = history.state?.shown ?? STEP;

  };

  const write = method => {
    const query = new URLSearchParams(boxes.filter(box => box.checked).map(box => [box.name, box.value]));

    if (q.value.trim()) query.set("q", q.value.trim());

    if (urut.value) query.set("urut", urut.value);

    history[method]({ shown }, "", location.pathname + (String(query) && "?" + query));

  };

  const change = (method = "pushState") => {
    shown = STEP;

    write(method);

    return update();

  };

  const clear = field => {
    if (field.type == "checkbox") field.checked = false;

    else field.value = "";

  };


  form.addEventListener("submit", event => event.preventDefault());

  form.addEventListener("change", event => event.target != q && change());

  let typed;

  q.addEventListener("input", () => {
    // A word is one step back, however many letters it has.
    change(typed ? "replaceState" : "pushState");

    typed = true;

  });

  q.addEventListener("blur", () => typed = false);

  form.addEventListener("focusin", () => load().catch(() => loading = null), { once: true });

  list.addEventListener("click", event => {
    const { target } = event;

    const button = target.closest("button");

    if (!button) return target.getAttribute("aria-disabled") == "true" && event.preventDefault();

    if (button == open) {
      dialog.showModal();

      isOpen(true);

      load().then(update, update);

    } else if (button == more) {
      shown += STEP;

      write("replaceState");

      update();

    } else if (button.field) {
      const at = all("button", chips).indexOf(button);

      clear(button.field);

      change();

      const left = all("button", chips);

      (left[at] ?? left.at(-1) ?? home()).focus();

    } else if ("hapus" in button.dataset) {
      [...boxes, q, urut].forEach(clear);

      change();

      if (!dialog.open) home().focus();

    } else if ("tutup" in button.dataset) dialog.close();

  });

  // Where the focus goes when the button that had it is gone.
  const home = () => wide.matches ? q : open;

  dialog.addEventListener("close", () => {
    isOpen(false);

    if (isChosen()) update();

  });

  addEventListener("popstate", () => {
    read();

    update();

  });

  wide.addEventListener("change", place);

  place();

  isOpen(false);

  read();

  if (isChosen()) {
    // The footer stays where it is until the visitor moves.
    list.style.minHeight = `${list.offsetHeight}px`;

    const letGo = () => { list.style.minHeight = "";
 };

    for (const event of ["pointerdown", "keydown", "wheel", "touchstart"]) addEventListener(event, letGo, { once: true, passive: true });

    list.classList.add("memuat");

    update();

  }
};


// A copy opened from a folder can fetch nothing;
 there the links stay.
if (words?.indeks && location.protocol != "file:" && window.HTMLDialogElement) start();

}
