// Searches the index that src/search makes, fetching only what a question needs. The first half knows no page.

const WEIGHTS = [10, 8, 5, 4, 2]; // name, keywords, office and topic, gist, details
const EXPANSIONS = 24; // terms of one beginning
const LEAST = 0.35; // of the best record's weight, so that a word in passing makes no result

// As the generator takes texts apart.
export const words = (text) =>
  text.normalize("NFKD").replace(/[\p{M}\u200c\u200d]/gu, "").toLowerCase().split(/[^\p{Alphabetic}\p{N}]+/u)
    .filter((word) => word.length > 1 || /^\d$/.test(word));

const ENDINGS = ["", "nya", "lah", "kah", "kan", "an", "i", "annya", "kannya"];
const BEGINNINGS = [
  [/^(di|ke|se|ter|be|per?|me|[mp]e[mn])(?=.)/, ""], [/^ber|^(mem|di|ke)(per|ter)/, ""], [/^[mp]enge?/, ""],
  [/^[mp]en(?=[aiueo])/, "t"], [/^[mp]em(?=[aiueo])/, "p"], [/^[mp]eng/, "k"], [/^[mp]eny/, "s"], [/^ng/, ""], [/^ny/, "c"],
];

// What may be left without Indonesian beginnings and endings, longest first.
function bases(word) {
  const found = [];
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    found.push(rest, ...BEGINNINGS.map(([beginning, instead]) => rest.replace(beginning, instead)));
  }
  return found.filter((base) => base.length > 2).sort((a, b) => b.length - a.length);
}

// Letters missing, too many, wrong or exchanged; more than `most` are not counted on.
function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older, old = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    [older, old, row] = [old, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
  }
  return row[b.length];
}

// `read` gives the JSON at an address.
export class Index {
  constructor(read, pointer) {
    Object.assign(this, { read, pointer, files: new Map() });
  }

  async load() {
    const { folder } = await this.read(this.pointer, "no-cache");
    if (folder === this.folder) return this;
    Object.assign(this, { folder, files: new Map() });
    const data = await this.file("kata");
    Object.assign(this, data, { forms: [], terms: [], real: [], at: new Map() });
    this.stop = new Set(data.henti.split(" "));
    let before = "", next = 0;
    for (const spelled of data.kata.split(" ")) {
      const [, shared, rest, stem, term] = /^(.)([^!-]*)(!?)(?:-(.+))?$/.exec(spelled);
      before = before.slice(0, parseInt(shared, 36)) + rest;
      this.at.set(before, this.forms.length);
      this.forms.push(before);
      this.terms.push(term ? parseInt(term, 36) : next++);
      this.real.push(!stem);
    }
    return this;
  }

  file(name) {
    const address = this.pointer.replace(/[^/]*$/, this.folder + name + ".json");
    if (!this.files.has(name)) {
      const file = this.read(address);
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return this.files.get(name);
  }

  // About how many records have a term.
  count(term) {
    const power = this.banyak[term];
    return power === "-" ? 0 : 2 ** parseInt(power, 36);
  }

  // Of a word as it is written, as it is said (`malem`, `telor`), or without its beginning and ending.
  term(word) {
    for (const said of [word, word.replace(/e(?=[^aiueo]*$)/, "a"), word.replace(/o(?=[^aiueo]*$)/, "u")]) {
      const base = [said, ...bases(said)].find((base) => this.at.has(base));
      if (base) return this.terms[this.at.get(base)];
    }
  }

  // Terms of forms that begin so, the commonest first.
  beginning(word) {
    let low = 0, high = this.forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.forms[middle] < word) low = middle + 1; else high = middle;
    }
    const found = new Set();
    for (; this.forms[low]?.startsWith(word); low++) if (this.real[low]) found.add(this.terms[low]);
    return [...found].sort((a, b) => this.count(b) - this.count(a)).slice(0, EXPANSIONS);
  }

  // Forms a slip or two away: the nearest, then those that begin alike, then the commonest.
  near(word) {
    const most = word.length < 4 || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2;
    let best = most, found = [];
    this.forms.forEach((form, at) => {
      if (!best || !this.real[at] || this.stop.has(form)) return;
      const distance = slips(word, form, best);
      if (distance > best) return;
      if (distance < best) [best, found] = [distance, []];
      const term = this.terms[at];
      found.push({ form, term, rank: this.count(term) + (form[0] === word[0] ? 1e6 : 0) });
    });
    return found.sort((a, b) => b.rank - a.rank).slice(0, 3);
  }

  // Two known words written as one.
  halves(word) {
    for (let at = 3; at < word.length - 2; at++) {
      const pair = [word.slice(0, at), word.slice(at)];
      if (pair.every((half) => this.real[this.at.get(half)])) return pair.map((half) => this.term(half));
    }
  }

  // Of each word or phrase of a question the terms that answer it, as [weight, terms].
  understand(question) {
    let asked = words(question);
    const meant = asked.filter((word) => !this.stop.has(word));
    if (meant.length) asked = meant;
    const corrections = [];
    const tokens = asked.map((word, at) => {
      const isOpen = at === asked.length - 1 && word.length > 2;
      const term = this.term(word);
      const known = term !== undefined;
      const more = !known || isOpen ? this.beginning(word).map((other) => [known ? 0.3 : 0.7, [other]]) : [];
      if (known) more.unshift([1, [term]]);
      if (more.length) return { term: more[0][1][0], ways: more };
      const halves = this.halves(word);
      if (halves) return { ways: [[0.9, halves]] };
      const near = this.near(word);
      if (near.length) corrections.push([word, near[0].form]);
      return { term: near[0]?.term, ways: near.map(({ term }, at) => [at ? 0.5 : 0.8, [term]]) };
    });
    return { parts: this.widen(tokens), corrections };
  }

  // Joins words that make a known phrase, and adds what says the same.
  widen(tokens) {
    const parts = [];
    for (let at = 0; at < tokens.length; ) {
      let ways = [], length = 1;
      const add = (phrase, others, weight) => {
        if (phrase.length < length || phrase.some((term, step) => tokens[at + step]?.term !== term)) return;
        if (phrase.length > length) [length, ways] = [phrase.length, []];
        for (const other of others) if (other !== phrase) ways.push([weight, other]);
      };
      for (const group of this.padanan) for (const phrase of group) add(phrase, group, 0.8);
      for (const [phrase, term] of this.opd) add(phrase, [[term]], 1);
      for (const phrase of this.wilayah) add(phrase, [[this.seluruh]], 0.2);
      const own = length > 1 ? [[1, tokens.slice(at, at + length).map(({ term }) => term)]] : tokens[at].ways;
      parts.push({ ways: [...own, ...ways], length });
      at += length;
    }
    return parts;
  }

  // Records of a term with the weight of the field.
  async records(term) {
    let part = 0;
    while (part + 1 < this.bagian.length && this.bagian[part + 1] <= term) part++;
    const lists = (await this.file("p" + part))[term - this.bagian[part]] || [];
    const found = new Map();
    lists.forEach((steps, field) => {
      let record = 0;
      for (const step of steps) found.set((record += step), WEIGHTS[field]);
    });
    return found;
  }

  // Records by the weight of the words they have. If the best has all words, those that lack some stand below.
  async search(question) {
    await (this.folder ? this : this.load());
    const { parts, corrections } = this.understand(question);
    const phrases = parts.flatMap(({ ways }) => ways.map(([, terms]) => terms));
    const lists = new Map();
    await Promise.all([...new Set(phrases.flat())].map(async (term) => lists.set(term, await this.records(term))));
    const rarity = (term) => Math.log(1 + this.dokumen / (1 + lists.get(term).size));
    const scores = new Map();
    for (const { ways, length } of parts) {
      const best = new Map();
      for (const [weight, terms] of ways) {
        for (const record of lists.get(terms[0]).keys()) {
          const fields = terms.map((term) => lists.get(term).get(record) || 0);
          // Another phrase's words lying about in details are not that phrase.
          if (Math.min(...fields) < (terms[1] && weight < 0.9 ? 3 : 1)) continue;
          const sum = fields.reduce((sum, field, at) => sum + field * rarity(terms[at]), 0);
          const score = (weight * length * sum) / terms.length;
          if (score > (best.get(record) || 0)) best.set(record, score);
        }
      }
      for (const [record, score] of best) {
        const [count, sum] = scores.get(record) || [0, 0];
        scores.set(record, [count + 1, sum + score]);
      }
    }
    // Half of a record's weight goes by how much of the question it has.
    for (const score of scores.values()) score[1] *= 1 + score[0] / parts.length;
    const found = [...scores].sort(([a, [, x]], [b, [, y]]) => y - x || a - b);
    const isWhole = ([, [count]]) => count === parts.length;
    const near = found.filter((one) => one[1][1] >= LEAST * found[0][1][1]);
    const whole = found.length && isWhole(found[0]) ? found.filter(isWhole) : [];
    const records = [...new Set([...whole, ...near])].map(([record]) => record);
    return { records, whole: whole.length, corrections, phrases };
  }

  async shown(records) {
    const read = async (record) => (await this.file("h" + Math.floor(record / this.per_hasil)))[record % this.per_hasil];
    return Promise.all(records.map(read));
  }

  // A text in pieces, every second of which was found: a word, or one of a phrase that is there as a whole.
  marked(text, phrases) {
    const pieces = text.split(/([\p{L}\p{M}\p{N}]+)/u);
    const terms = pieces.map((piece, at) => (at % 2 ? this.terms[this.at.get(words(piece)[0])] : -1));
    const found = new Set(phrases.filter((phrase) => phrase.every((term) => terms.includes(term))).flat());
    return pieces.reduce((marked, piece, at) => {
      if (found.has(terms[at])) marked.push(piece, "");
      else marked[marked.length - 1] += piece;
      return marked;
    }, [""]);
  }

  // The summary if something was found in it, else the sentence with most.
  quote({ ringkasan, kutipan }, phrases) {
    const hits = (text) => this.marked(text, phrases).length;
    if (hits(ringkasan) > 1) return ringkasan;
    return kutipan.reduce((best, text) => (hits(text) > hits(best) ? text : best), ringkasan);
  }
}

// Of pages that are no records the two that have the words of a question: all of them, or of many all but one. Those
// whose names say most of it come first. What `general` words ask for is everywhere here.
export function answers(question, pages, stop, general) {
  const said = words(question), meant = said.filter((word) => !stop.has(word));
  const own = meant.filter((word) => !general.includes(word));
  const asked = [...new Set(own.length ? own : meant)].map((word) => [word, new Set([word, ...bases(word)])]);
  if (!asked.length) return [];
  const has = (known) => ([word, forms]) => known.some((one) => forms.has(one) || bases(one).some((base) => forms.has(base))
    || (word.length > 3 && one.startsWith(word)) || (word.length > 4 && slips(word, one, 1) < 2));
  const rank = (page) => {
    const found = asked.filter(has([...page.name, ...page.words])).length;
    const named = asked.filter(has(page.name)).length;
    const isNamed = page.name.every((word) => said.includes(word));
    const least = asked.length - (asked.length > 3 || (asked.length > 2 && named > 1));
    return found < least ? 0 : found + named + named / page.name.length + 2 * isNamed;
  };
  const ranked = pages.map((page, at) => [rank(page), at]).filter(([weight]) => weight);
  return ranked.sort(([a, i], [b, j]) => b - a || i - j).slice(0, 2).map(([, at]) => pages[at]);
}

if (typeof document !== "undefined" && document.getElementById("ruang_cari")) start();

function start() {
  const get = (id) => document.getElementById(id);
  const [form, input, room, news, other, list, heading, near, more, empty] = ["form_cari", "kata_cari", "ruang_cari",
    "kabar_cari", "halaman_cari", "hasil_cari", "judul_hampir", "hampir_cari", "lagi_cari", "kosong_cari"].map(get);
  const read = async (address, cache = "default") => {
    const answer = await fetch(address, { cache });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const index = new Index(read, room.dataset.indeks);
  // Pages that are no records; without them records are found all the same.
  const address = new URL("halaman.fragmen", form.action);
  const listed = () => fetch(address).then((answer) => answer.ok ? answer.text() : "").then((text) => {
    const links = [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("li > a")];
    return links.map((link) => ({
      link, name: words(link.textContent), words: link.parentElement.dataset.kata.split(" "),
      href: new URL(link.getAttribute("href"), address),
    }));
  }).catch(() => []);
  const general = words(room.dataset.umum);
  let pages;
  const label = (id) => get("label_cari").content.querySelector(`[data-id="${id}"]`)?.textContent;
  const say = (key, kata, n) => room.dataset[key].replace(/{(kata|n)}/g, (_, blank) => (blank === "n" ? n : kata));
  const title = document.title;
  let turn = 0, waiting, found, shown;

  const fill = (element, pieces) => pieces.forEach((piece, at) => {
    if (at % 2) element.appendChild(document.createElement("mark")).textContent = piece;
    else if (piece) element.append(piece);
  });
  const item = (entry) => {
    const piece = get("butir_cari").content.firstElementChild.cloneNode(true);
    const put = (selector, text) => fill(piece.querySelector(selector), index.marked(text, found.phrases));
    piece.className = "topik-" + (entry.topik || "lain");
    piece.querySelector("a").href = room.dataset.akar.replace(/index\.html$/, "") + entry.alamat;
    put("a", entry.nama);
    put(".temuan_opd", entry.opd + (entry.tahun ? " · " + entry.tahun : ""));
    const place = piece.querySelector(".temuan_wilayah");
    if (entry.wilayah) place.textContent = say("berlaku", entry.wilayah.join(", ")); else place.remove();
    put(".temuan_ringkasan", entry.ringkasan);
    const quote = index.quote(entry, found.phrases);
    if (quote !== entry.ringkasan) put(".temuan_cocok", quote);
    else if (!piece.querySelector("mark")) put(".temuan_cocok", say("cocok", found.kata));
    else piece.querySelector(".temuan_cocok").remove();
    const isAlive = /^(aktif|dikembangkan)$/.test(entry.status);
    const sign = (name, text) => {
      const span = piece.querySelector(".temuan_tanda").appendChild(document.createElement("span"));
      [span.className, span.textContent] = [name, text];
    };
    const stage = isAlive ? "tahapan-" + entry.tahapan : "status-" + entry.status;
    sign("tanda tanda_" + stage.replace(/^.*-/, ""), label(stage));
    sign("redup", entry.cara.map((way) => label("lencana-" + way)).join(" · "));
    return piece;
  };
  const show = async () => {
    const mine = turn;
    const entries = await index.shown(found.records.slice(shown, shown + 10));
    if (mine !== turn) return;
    if (!shown) for (const old of [list, near]) old.replaceChildren();
    // If nothing has all words, what comes near is the result.
    const whole = found.whole ? Math.max(0, found.whole - shown) : entries.length;
    list.append(...entries.slice(0, whole).map(item));
    near.append(...entries.slice(whole).map(item));
    heading.hidden = !near.firstChild;
    shown += entries.length;
    // Whoever is shown a refuge leaves no question behind.
    keep(index.peka?.some((record) => found.records.slice(0, shown).includes(record)) ? "" : found.question);
    more.hidden = shown >= found.records.length;
  };
  const keep = (question) => {
    const address = new URL(location);
    if (question) address.searchParams.set("q", question); else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    document.title = (question && question + " · ") + title;
  };
  const search = async (isTyping) => {
    const mine = ++turn;
    const question = input.value.trim();
    room.hidden = question.length < 2;
    document.documentElement.classList.remove("mencari");
    document.documentElement.classList.toggle("menjawab", !room.hidden);
    if (room.hidden) return keep("");
    if (!index.folder) news.textContent = room.dataset.memuat;
    try {
      if (!isTyping && index.folder) await index.load();
      pages ||= listed();
      const [answer, others] = await Promise.all([index.search(question), pages]);
      if (mine !== turn) return;
      let kata = question;
      for (const [wrong, right] of answer.corrections) kata = kata.replace(new RegExp(wrong, "i"), right);
      found = { ...answer, kata, question };
      shown = 0;
      const links = answers(question, others, index.stop, general).map((page) => {
        const piece = document.createElement("li"), link = piece.appendChild(document.createElement("a"));
        [link.href, link.textContent] = [page.href, page.link.textContent];
        return piece;
      });
      const all = found.records.length, n = found.whole || all;
      const counted = say(!all ? (links.length ? "lain" : "kosong") : !found.whole ? "dekat" : n === 1 ? "satu" : "banyak", kata, n);
      await show();
      if (mine !== turn) return;
      other.hidden = !links.length;
      other.lastElementChild.replaceChildren(...links);
      news.textContent = (found.corrections.length && all ? say("maksud", kata) + " " : "") + counted;
      empty.hidden = all + links.length > 0;
      // Who has finished asking goes on at the answer.
      if (!isTyping) news.focus({ preventScroll: true });
    } catch {
      if (mine !== turn) return;
      index.folder = undefined;
      for (const old of [list, near]) old.replaceChildren();
      other.hidden = heading.hidden = more.hidden = empty.hidden = true;
      news.textContent = room.dataset.gagal;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 200, true);
  });
  more.addEventListener("click", async () => {
    const first = shown;
    await show();
    room.querySelectorAll("ol > li")[first]?.querySelector("a").focus();
  });
  input.value = new URL(location).searchParams.get("q") || "";
  try {
    input.value = sessionStorage.getItem("tanya") || input.value;
    sessionStorage.removeItem("tanya");
  } catch {}
  if (input.value) search();
}
