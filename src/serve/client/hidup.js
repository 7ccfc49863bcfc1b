// The preview's only addition to a page: hears what becomes of the page after every save, and shows all problems.
// Everything that is shown is put in as text, never as markup.
(() => {
  "use strict";
  const own = new URL(document.currentScript.src);
  let content = own.searchParams.get("isi");
  const place = location.pathname + location.search;
  const DESK = "/_meja/";
  const isDesk = location.pathname.startsWith(DESK);
  const SCROLL = "etalase-gulir";
  const CLOSED = "etalase-ditutup";
  const FOLDED = "etalase-dilipat";
  const remember = (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* kept by nobody */ } };
  const recall = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };

  // The page stays where it was.
  const back = () => {
    const kept = JSON.parse(recall(SCROLL) || "null");
    if (kept && kept.place === place) scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };
  back();
  addEventListener("load", () => { back(); remember(SCROLL, "null"); written = read(); });
  const reload = () => {
    remember(SCROLL, JSON.stringify({ place, x: scrollX, y: scrollY }));
    location.reload();
  };

  // The page as it was written, before scripts had a hand in it.
  let written;
  const read = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const script = page.querySelector('script[src^="/_etalase/hidup.js"]');
    const isi = script && new URL(script.src, location.href).searchParams.get("isi");
    script?.remove();
    return { page, isi };
  };
  const scripted = "script, form, input, button, select, textarea, dialog, details, audio, video, iframe, [id]";
  const isHeld = (node) => node.nodeType === 1
    && [node, ...node.querySelectorAll("*")].some((one) => one.matches(scripted) || Object.keys(one.dataset || {}).length);
  const children = (node) => [...node.childNodes].filter((one) => one.id !== "etalase_pratinjau"
    && !(one.nodeName === "SCRIPT" && one.getAttribute("src")?.startsWith("/_etalase/")) && !(one.nodeName === "LINK" && "lama" in one.dataset));
  // Notes what turns `from` into `to` on the living page; false if a script may have taken hold of what would change.
  const compare = (from, to, live, steps) => {
    if (from.isEqualNode(to)) return true;
    if (live.nodeName !== from.nodeName) return false;
    if (from.nodeName !== to.nodeName) {
      if (isHeld(from) || isHeld(to)) return false;
      steps.push(() => live.replaceWith(document.importNode(to, true)));
      return true;
    }
    if (from.nodeType !== 1) {
      steps.push(() => { live.data = to.data; });
      return true;
    }
    if (from.nodeName === "SCRIPT" && from.type !== "application/ld+json") return false;
    for (const name of new Set([...from.getAttributeNames(), ...to.getAttributeNames()])) {
      if (from.getAttribute(name) === to.getAttribute(name)) continue;
      if (name.startsWith("data-") || name === "id" || live.getAttribute(name) !== from.getAttribute(name)) return false;
      const value = to.getAttribute(name);
      steps.push(() => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value)));
    }
    const [olds, news, lives] = [children(from), children(to), children(live)];
    if (olds.length !== lives.length) return false;
    if (olds.length === news.length) return olds.every((old, at) => compare(old, news[at], lives[at], steps));
    let [start, end] = [0, 0];
    const least = Math.min(olds.length, news.length);
    while (start < least && olds[start].isEqualNode(news[start])) start += 1;
    while (end < least - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end += 1;
    const [gone, come] = [olds.slice(start, olds.length - end), news.slice(start, news.length - end)];
    if (gone.some(isHeld) || come.some(isHeld)) return false;
    const after = lives[olds.length - end] || null;
    steps.push(() => {
      lives.slice(start, olds.length - end).forEach((one) => one.remove());
      come.forEach((one) => live.insertBefore(document.importNode(one, true), after));
    });
    return true;
  };
  // Puts what has changed into the page as it stands: no flash, nothing closes, nothing moves. What cannot be put in is
  // loaded anew.
  let work = Promise.resolve();
  const renew = async (wanted) => {
    if (wanted === content) return;
    try {
      const before = await written;
      const next = await read();
      // Another save came between; its own word follows.
      if (next.isi !== wanted) return;
      const steps = [];
      if (before.isi !== content || !compare(before.page.documentElement, next.page.documentElement, document.documentElement, steps)) {
        return reload();
      }
      steps.forEach((step) => step());
      content = next.isi;
      written = Promise.resolve(next);
    } catch {
      reload();
    }
  };

  // A style sheet under a new address takes the place of the old one when it is there.
  const restyle = (wanted) => {
    const links = [...document.querySelectorAll('link[rel="stylesheet"]:not([data-lama])')];
    if (links.length !== wanted.length) return reload();
    links.forEach((link, at) => {
      if (link.getAttribute("href") === wanted[at]) return;
      const next = link.cloneNode();
      next.setAttribute("href", wanted[at]);
      link.dataset.lama = "";
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", reload);
      link.after(next);
    });
  };

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  let host, region;
  const room = () => {
    if (host) return region;
    host = make("div");
    host.id = "etalase_pratinjau";
    const root = host.attachShadow({ mode: "open" });
    const style = make("link");
    style.rel = "stylesheet";
    style.href = "/_etalase/hidup.css";
    region = make("div", "wadah");
    root.append(style, region);
    document.body.append(host);
    return region;
  };
  // The end of the page, and what has the focus, stay above what is said.
  const makeWay = () => {
    const height = `${region.firstElementChild?.offsetHeight ?? 0}px`;
    host.style.height = height;
    document.documentElement.style.scrollPaddingBottom = height;
  };
  const size = new ResizeObserver(makeWay);
  const put = (...boxes) => {
    if (!host && boxes.length === 0) return;
    size.disconnect();
    room().replaceChildren(...boxes);
    boxes.forEach((box) => size.observe(box));
    makeWay();
  };
  const problem = (told, words) => {
    const item = make("li", told.severity);
    item.append(make("p", "letak", `${told.path}:${told.line}:${told.column}`));
    const sentence = make("p", "kalimat");
    sentence.append(make("strong", "", `${told.level}: `), told.message);
    item.append(sentence);
    if (told.help) item.append(make("p", "saran", told.help));
    if (told.drawing) {
      const details = make("details", "cuplikan");
      details.open = told.path.startsWith("themes/");
      const drawing = make("pre", "", told.drawing);
      drawing.tabIndex = 0;
      details.append(make("summary", "", words.lihat), drawing);
      item.append(details);
    }
    return item;
  };
  let words = {};
  const show = (text) => {
    const told = JSON.parse(text);
    words = told;
    if (!told.masalah.length || recall(CLOSED) === text) return put();
    const box = make("section", told.galat ? "papan galat" : "papan");
    box.lang = told.bahasa;
    box.setAttribute("role", told.galat ? "alert" : "status");
    const details = make("details");
    // The desk shows them all by itself.
    details.open = told.galat && !isDesk && recall(FOLDED) !== text;
    details.addEventListener("toggle", () => remember(FOLDED, details.open ? "" : text));
    const list = make("ol");
    list.append(...told.masalah.map((one) => problem(one, told)));
    details.append(make("summary", "", told.judul));
    if (told.keterangan) details.append(make("p", "keterangan", told.keterangan));
    details.append(list);
    if (told.sisa) details.append(make("p", "keterangan", told.sisa));
    const close = make("button", "tutup", told.tutup);
    close.type = "button";
    close.addEventListener("click", () => { remember(CLOSED, text); put(); });
    const tools = make("div", "alat");
    if (!isDesk) {
      const desk = make("a", "meja", told.meja);
      desk.href = DESK;
      tools.append(desk);
    }
    tools.append(close);
    box.append(details, tools);
    put(box);
  };
  const cut = () => {
    if (!words.terputus) return;
    const box = make("section", "papan galat", words.terputus);
    box.setAttribute("role", "alert");
    put(box);
  };

  // A browser opens six connections to one server: only the page that is looked at holds one.
  let stream, silence;
  const hear = () => {
    clearTimeout(silence);
    silence = undefined;
  };
  const listen = () => {
    const address = new URL("/_etalase/aliran", location.href);
    address.searchParams.set("halaman", place);
    stream = new EventSource(address);
    stream.addEventListener("open", hear);
    stream.addEventListener("keadaan", (event) => {
      const now = JSON.parse(event.data);
      if (now.isi !== content) {
        work = work.then(() => renew(now.isi));
        return;
      }
      restyle(now.gaya);
    });
    stream.addEventListener("masalah", (event) => show(event.data));
    // The browser tries again and again; the first failure counts.
    stream.addEventListener("error", () => {
      silence ??= setTimeout(cut, 3000);
    });
  };
  const follow = () => {
    if (document.hidden) {
      hear();
      stream?.close();
      stream = undefined;
    } else if (!stream) listen();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => { hear(); stream?.close(); stream = undefined; });
  addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
  follow();
})();
