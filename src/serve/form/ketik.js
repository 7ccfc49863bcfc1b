// Shows beside a form what is being typed, before it is saved: the true page, its card and its poster, and what the checker
// says at the field that it is about. Everything is asked of this computer, drawn by the theme, and kept nowhere.
(() => {
  "use strict";
  const form = document.querySelector("form.tulis[data-ketikan]");
  const panel = document.getElementById("lihat");
  if (!form || !panel) return;
  const words = panel.dataset;

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const button = (text, act) => {
    const made = make("button", "", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const typed = () => {
    const pairs = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") pairs.append(name, value);
    return pairs;
  };
  // What is typed while an answer is on its way is asked about after it; so the last answer is about the last letter.
  const asking = (what, pause, use) => {
    let isBusy = false, isDue = false, timer;
    const go = async () => {
      isDue = true;
      if (isBusy) return;
      isBusy = true;
      while (isDue) {
        isDue = false;
        try {
          const answer = await fetch(`${form.dataset.ketikan}${what}/`, { method: "POST", body: typed() });
          await use(answer);
        } catch {
          say(words.putus);
        }
      }
      isBusy = false;
    };
    return (now) => {
      clearTimeout(timer);
      timer = setTimeout(go, now ? 0 : pause);
    };
  };

  // The panel: one of its views at a time.
  const views = {};
  const told = make("p", "kurang");
  told.setAttribute("role", "status");
  const say = (text) => { if (told.textContent !== text) told.textContent = text || ""; };
  const choices = make("div", "pilih_lihat");
  choices.setAttribute("role", "group");
  choices.setAttribute("aria-labelledby", "lihat_judul");
  let current = "halaman";
  const show = (name) => {
    current = name;
    for (const [other, view] of Object.entries(views)) {
      view.box.hidden = other !== name;
      view.button.setAttribute("aria-pressed", String(other === name));
    }
    refresh(true);
  };
  const view = (name, label, box) => {
    views[name] = { box, button: button(label, () => show(name)) };
    choices.append(views[name].button);
    panel.append(box);
  };

  // The page stands in a frame that runs no scripts and hands nothing in; what is new in it is put in here.
  let frame = panel.querySelector("iframe");
  const place = () => new URL(words.alamat, location.href);
  const pageBox = make("div", "lihat_halaman");
  if (!frame) {
    frame = make("iframe");
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.title = words.judul;
    frame.src = words.alamat;
  }
  panel.querySelector(".sesudah_simpan")?.remove();
  panel.classList.add("hidup");
  pageBox.append(frame);

  // Gaps are words in brackets; here they are marked as well.
  const markGaps = (page) => {
    const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    const isGap = (text) => words.kosong.split("|").some((gap) => text.endsWith(`${gap}]`));
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.includes("]")) texts.push(walk.currentNode);
    for (const text of texts) {
      const parts = text.data.split(/(\[[^[\]]*\])/);
      const pieces = parts.map((part) => (part.startsWith("[") && isGap(part)
        ? Object.assign(page.createElement("mark"), { textContent: part }) : page.createTextNode(part)));
      if (parts.some(isGap)) text.replaceWith(...pieces.filter((piece) => piece.textContent));
    }
  };

  // Turns what stands into what is to stand, touching nothing that stays: what was opened stays open, nothing flickers.
  let changed = null;
  const morph = (live, next) => {
    if (live.isEqualNode(next)) return;
    if (live.nodeType !== next.nodeType || live.nodeName !== next.nodeName) {
      const come = live.ownerDocument.importNode(next, true);
      live.replaceWith(come);
      changed ||= come;
      return;
    }
    if (live.nodeType !== 1) {
      live.data = next.data;
      changed ||= live.parentElement;
      return;
    }
    for (const name of new Set([...live.getAttributeNames(), ...next.getAttributeNames()])) {
      if (name === "open" && live.nodeName === "DETAILS") continue;
      const value = next.getAttribute(name);
      if (value === null) live.removeAttribute(name);
      else if (live.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    const [olds, news] = [[...live.childNodes], [...next.childNodes]];
    const least = Math.min(olds.length, news.length);
    let [start, end] = [0, 0];
    while (start < least && olds[start].isEqualNode(news[start])) start += 1;
    while (end < least - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end += 1;
    const [gone, come] = [olds.slice(start, olds.length - end), news.slice(start, news.length - end)];
    const both = Math.min(gone.length, come.length);
    for (let at = 0; at < both; at += 1) morph(gone[at], come[at]);
    const after = olds[olds.length - end] || null;
    gone.slice(both).forEach((one) => one.remove());
    for (const one of come.slice(both)) {
      const made = live.ownerDocument.importNode(one, true);
      live.insertBefore(made, after);
      if (made.nodeType === 1) changed ||= made;
    }
  };

  let page = null;
  const isThere = () => {
    try { return frame.contentWindow.location.pathname === place().pathname && frame.contentDocument.readyState !== "loading"; }
    catch { return false; }
  };
  const put = () => {
    if (!page) return;
    if (!isThere()) {
      frame.src = words.alamat;
      return;
    }
    changed = null;
    const live = frame.contentDocument;
    live.title = page.title;
    for (const { name, value } of page.documentElement.attributes) live.documentElement.setAttribute(name, value);
    const styles = (one) => [...one.querySelectorAll('link[rel="stylesheet"]')];
    const known = styles(live).map((link) => link.href);
    for (const link of styles(page)) {
      const come = live.importNode(link, true);
      if (!known.includes(new URL(link.getAttribute("href"), live.baseURI).href)) live.head.append(come);
    }
    morph(live.body, page.body);
    const { top, bottom } = changed?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const height = frame.contentWindow.innerHeight;
    if (changed && bottom > top && (top < 0 || bottom > height)) {
      frame.contentWindow.scrollBy({ top: top - Math.max(0, (height - (bottom - top)) / 2), behavior: "instant" });
    }
  };
  // Who has gone on to another page in it comes back with the next letter.
  frame.addEventListener("load", () => { if (isThere()) put(); });
  const askPage = asking("halaman", 40, async (answer) => {
    if (!answer.ok) return say((await answer.text()).trim());
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
    markGaps(page);
    put();
    const of = (name) => page.querySelector(`meta[property="og:${name}"]`)?.content || "";
    [title.textContent, said.textContent] = [of("title") || page.title, of("description")];
    host.textContent = URL.canParse?.(of("url")) ? new URL(of("url")).host : location.host;
  });

  // Pictures come as bytes, as they are of nobody else's concern.
  const picture = (what, image, missing) => {
    let old = null;
    return asking(what, 120, async (answer) => {
      const isPicture = answer.ok && (answer.headers.get("Content-Type") || "").startsWith("image/");
      image.hidden = !isPicture;
      missing.hidden = isPicture;
      if (!isPicture) {
        missing.textContent = (await answer.text()).trim();
        return;
      }
      const next = URL.createObjectURL(await answer.blob());
      image.src = next;
      if (old) URL.revokeObjectURL(old);
      old = next;
    });
  };
  const bubble = make("figure", "gelembung");
  const [card, noCard] = [make("img"), make("p", "kurang")];
  const [title, said, host] = [make("strong"), make("span"), make("span", "kurang")];
  const caption = make("figcaption");
  caption.append(title, said, host);
  bubble.append(card, noCard, caption);
  card.alt = words.gambarKartu;
  const askCard = picture("kartu", card, noCard);
  const sheet = make("figure", "lembar");
  const [poster, noPoster] = [make("img"), make("p", "kurang")];
  poster.alt = words.gambarPoster;
  sheet.append(poster, noPoster);
  const askPoster = picture("poster", poster, noPoster);

  // What the checker says, at the field that it is about.
  const control = (anchor) => (anchor === "k-isi" ? document.getElementById("k-isi-isian") : document.getElementById(anchor));
  const isControl = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element?.nodeName);
  const swapped = (element, from, text, swap) => {
    const word = /^\p{Lu}/u.test(text) ? swap[0].toUpperCase() + swap.slice(1) : swap;
    element.focus();
    element.setSelectionRange(from, from + text.length);
    // Only so can it be taken back with Ctrl+Z.
    if (!document.execCommand("insertText", false, word)) {
      element.setRangeText(word, from, from + text.length, "end");
      element.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const line = (problem, element) => {
    const item = make("li", problem.tingkat, problem.kata);
    if (problem.saran && !problem.ganti) item.append(" ", make("span", "saran", problem.saran));
    const { tertulis, ganti } = problem;
    if (ganti && isControl(element)) {
      item.append(" ", button(words.ganti.replace("#", tertulis).replace("#", ganti), () => {
        const value = element.value;
        const from = value.startsWith(tertulis, problem.di) ? problem.di : value.indexOf(tertulis);
        if (from >= 0) swapped(element, from, tertulis, ganti);
      }));
    }
    return item;
  };
  const described = (element, id, isOn) => {
    const names = (element.getAttribute("aria-describedby") || "").split(" ").filter((name) => name && name !== id);
    if (isOn) names.push(id);
    element.setAttribute("aria-describedby", names.join(" "));
    element.toggleAttribute("aria-invalid", isOn);
    if (isOn) element.setAttribute("aria-invalid", "true");
  };
  const tellAt = (anchor, problems) => {
    const element = control(anchor);
    if (!element) return;
    const id = `${anchor}-masalah`;
    const old = document.getElementById(id) || (isControl(element) ? null : element.querySelector(":scope > ul.masalah"));
    const text = JSON.stringify(problems);
    if (old?.dataset.kata === text) return;
    const list = make("ul", "masalah");
    [list.id, list.dataset.kata] = [id, text];
    list.append(...problems.map((problem) => line(problem, element)));
    if (isControl(element)) described(element, id, problems.length > 0);
    if (old) old.replaceWith(...(problems.length > 0 ? [list] : []));
    else if (problems.length > 0) {
      const box = isControl(element) ? element.closest(".isian") : element;
      const before = isControl(element) ? box.querySelector(":scope > .punya") : box.querySelector(":scope > .bantuan")?.nextElementSibling;
      box.insertBefore(list, before || null);
    }
  };
  const summarize = (lines) => {
    let box = document.querySelector("section.ringkasan");
    if (!box && lines.length > 0) {
      box = make("section", "ringkasan");
      const heading = make("h2", "", words.ringkasan);
      heading.id = "ringkasan_judul";
      box.setAttribute("aria-labelledby", heading.id);
      box.append(heading, make("ul"));
      document.querySelector(".dua").before(box);
    }
    if (!box) return;
    box.hidden = lines.length === 0;
    box.querySelector("ul").replaceChildren(...lines.map(({ tingkat, kata, href }) => {
      const item = make("li", tingkat, href ? "" : kata);
      if (href) item.append(Object.assign(make("a", "", kata), { href }));
      return item;
    }));
  };
  const toldAt = new Set([...form.querySelectorAll("ul.masalah")].map((list) => list.id.replace(/-masalah$/, "")).filter(Boolean));
  const tell = (problems) => {
    for (const anchor of toldAt) if (!problems[anchor]) tellAt(anchor, []);
    toldAt.clear();
    for (const [anchor, all] of Object.entries(problems)) {
      tellAt(anchor, all);
      toldAt.add(anchor);
    }
  };

  // Words that people do not say are marked where they stand, behind the letters.
  const body = document.getElementById("k-isi-isian");
  const mirror = make("div", "cermin");
  mirror.setAttribute("aria-hidden", "true");
  let marked = [];
  const reflect = () => {
    if (!body) return;
    const value = body.value;
    const pieces = [];
    let at = 0;
    for (const { di, tertulis } of marked) {
      if (di < at || !value.startsWith(tertulis, di)) continue;
      pieces.push(value.slice(at, di), make("mark", "", tertulis));
      at = di + tertulis.length;
    }
    mirror.replaceChildren(...pieces, `${value.slice(at)}\n`);
    const box = mirror.style;
    [box.top, box.left] = [`${body.offsetTop}px`, `${body.offsetLeft}px`];
    box.borderWidth = getComputedStyle(body).borderTopWidth;
    [box.width, box.height] = [`${body.clientWidth + 2 * body.clientLeft}px`, `${body.offsetHeight}px`];
    mirror.scrollTop = body.scrollTop;
  };
  if (body) {
    body.before(mirror);
    body.parentElement.classList.add("bercermin");
    body.addEventListener("scroll", () => { mirror.scrollTop = body.scrollTop; });
    body.addEventListener("input", reflect);
    new ResizeObserver(reflect).observe(body);
  }

  const askChecker = asking("periksa", 300, async (answer) => {
    if (!answer.ok) return say((await answer.text()).trim());
    const { masalah, ringkasan, hitung } = await answer.json();
    tell(masalah);
    summarize(ringkasan);
    say(hitung);
    marked = (masalah["k-isi"] || []).filter((problem) => problem.ganti && problem.di >= 0).sort((a, b) => a.di - b.di);
    reflect();
  });

  const refresh = (now) => {
    if (isHidden()) return;
    if (current !== "poster") askPage(now);
    if (current === "kartu") askCard(now);
    if (current === "poster") askPoster(now);
  };
  const follow = () => {
    refresh(false);
    askChecker(false);
  };

  view("halaman", words.halaman, pageBox);
  view("kartu", words.kartu, bubble);
  view("poster", words.poster, sheet);
  panel.querySelector("h2").after(choices, told);

  // On a narrow screen the panel lies over the form, one tap away.
  const isHidden = () => getComputedStyle(panel).display === "none";
  const others = [form, ...document.querySelector("main").children].filter((one) => !one.contains(panel));
  const back = button(words.kembali, () => open(false));
  back.className = "tutup_lihat";
  panel.prepend(back);
  const opener = button(words.buka, () => open(true));
  opener.className = "buka_lihat";
  form.querySelector(".simpan button")?.after(opener);
  const open = (isOpen) => {
    document.body.classList.toggle("lihat_terbuka", isOpen);
    others.forEach((one) => { one.inert = isOpen; });
    (isOpen ? back : opener).focus();
    if (isOpen) refresh(true);
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("lihat_terbuka")) open(false);
  });
  matchMedia("(min-width: 1100px)").addEventListener("change", () => {
    document.body.classList.remove("lihat_terbuka");
    others.forEach((one) => { one.inert = false; });
    refresh(true);
  });

  form.addEventListener("input", follow);
  form.addEventListener("change", follow);
  // Rows that are added, moved or removed.
  form.addEventListener("click", (event) => { if (event.target.closest("button[type=button]")) setTimeout(follow, 0); });
  show("halaman");
  askChecker(true);
})();
