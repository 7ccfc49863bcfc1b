// The kinds of page that the site promises, and for each the page of the built site to look at. Data-driven: a chooser reads
// the built folder, so that new content never leaves a kind without its page unnoticed.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expectNone } from "./tools.mjs";

/** What the choosers may ask about a built site. */
export class Site {
  constructor(folder) {
    this.folder = folder;
    const data = JSON.parse(readFileSync(path.join(folder, "data/inovasi.json"), "utf8"));
    this.records = data.inovasi.map(record => ({ ...record, page: `inovasi/${record.alamat.match(/([^/]+)\/$/)[1]}/` }));
  }

  has(page) {
    return existsSync(this.file(page));
  }

  file(page) {
    return path.join(this.folder, page.endsWith(".html") ? page : `${page}index.html`);
  }

  html(page) {
    return readFileSync(this.file(page), "utf8");
  }

  /** What stands between the main element's tags. */
  main(page) {
    const html = this.html(page);
    return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  }

  /** The pages below a folder, such as `opd/disdukcapil/` below `opd/`. */
  below(folder) {
    if (!existsSync(path.join(this.folder, folder))) return [];
    const names = readdirSync(path.join(this.folder, folder), { withFileTypes: true });
    return names.filter(entry => entry.isDirectory()).map(entry => `${folder}${entry.name}/`).filter(page => this.has(page)).sort();
  }

  isRedirect(page) {
    return /id="?tujuan\b/.test(this.html(page));
  }

  /** Innovations by a rule about their record, in the order of their addresses. */
  innovations(rule) {
    return this.records.filter(rule).map(record => record.page).sort();
  }
}

const usable = record => record.status === "aktif" && record.tahapan === "penerapan";
const hasPicture = html => [...html.matchAll(/<img\b[^>]*>/g)].some(([tag]) => !/loading="?lazy/.test(tag));
const exactly = page => site => (site.has(page) ? page : undefined);
const longest = (site, pages) => pages.reduce((best, page) => (!best || site.main(page).length > site.main(best).length ? page : best), undefined);
const translated = (site, wanted) =>
  site.below("en/inovasi/").find(page => site.has(page.slice(3)) && !site.isRedirect(page) && wanted === !/<h1[^>]* lang="?id\b|<article[^>]* lang="?id\b/.test(site.main(page)));

/**
 * name; line of the issue that promises it (issue 3, where none is named); `find` gives its page or nothing; `type` chooses budgets and extra checks:
 * innovation, list (home and lists), other.
 */
export const KINDS = [
  { name: "home", line: 1, type: "list", find: exactly("") },
  { name: "catalogue", line: 2, type: "list", find: exactly("inovasi/") },
  { name: "catalogue: the last page", line: 2, type: "list", find: site => site.below("inovasi/hal/").sort((a, b) => a.match(/\d+/)[0] - b.match(/\d+/)[0]).at(-1) },
  { name: "topic", line: 2, type: "list", find: site => longest(site, site.below("topik/")) },
  { name: "topics", line: 2, type: "list", find: exactly("topik/") },
  { name: "stage", line: 2, type: "list", find: exactly("tahapan/uji-coba/") },
  { name: "level", line: 2, type: "list", find: site => site.below("tingkat/")[0] },
  { name: "status", line: 2, type: "list", find: site => site.below("status/")[0] },
  { name: "audience", line: 2, type: "list", find: exactly("untuk/lansia/") },
  { name: "agencies", line: 8, type: "list", find: exactly("opd/") },
  { name: "agency", line: 8, type: "list", find: site => longest(site, site.below("opd/").filter(page => site.records.some(record => page === `opd/${record.opd}/`))) },
  { name: "agency without innovation", line: 8, type: "list", find: site => site.below("opd/").find(page => !site.isRedirect(page) && !/class="?kartu\b/.test(site.main(page))) },
  { name: "area map", line: 10, type: "list", find: exactly("wilayah/") },
  { name: "area", line: 10, type: "list", find: exactly("wilayah/kemiling/") },
  { name: "years", line: 10, type: "list", find: exactly("tahun/") },
  { name: "year", line: 10, type: "list", find: exactly("tahun/2024/") },
  { name: "missions", line: 10, type: "list", find: exactly("misi/") },
  { name: "mission", line: 10, type: "list", find: exactly("misi/1/") },
  { name: "awards", line: 10, type: "list", find: exactly("penghargaan/") },
  { name: "statistics", line: 9, type: "other", find: exactly("statistik/") },
  { name: "glossary", line: 6, type: "other", find: exactly("istilah/") },
  { name: "search", line: 3, type: "list", find: exactly("cari/") },
  { name: "innovation with picture", line: 5, type: "innovation", find: site => site.innovations(record => usable(record) && hasPicture(site.main(record.page)))[0] },
  { name: "innovation without picture", line: 5, type: "innovation", find: site => site.innovations(record => usable(record) && !hasPicture(site.main(record.page)))[0] },
  { name: "innovation: the longest", line: 5, type: "innovation", find: site => longest(site, site.innovations(() => true)) },
  { name: "innovation, an idea", line: 5, type: "innovation", find: site => site.innovations(record => record.tahapan === "inisiatif")[0] },
  { name: "innovation on trial", line: 5, type: "innovation", find: site => site.innovations(record => record.tahapan === "uji_coba")[0] },
  { name: "innovation that stopped", line: 5, type: "innovation", find: site => site.innovations(record => record.status === "berhenti")[0] },
  { name: "innovation that was replaced", line: 5, type: "innovation", find: site => site.innovations(record => ["diganti", "digabung"].includes(record.status))[0] },
  { name: "innovation in the archive", line: 5, type: "innovation", find: site => site.below("inovasi/").find(page => page !== "inovasi/hal/" && !site.isRedirect(page) && !site.records.some(record => record.page === page)) },
  { name: "card for other sites", line: 13, issue: 4, type: "other", find: exactly("sematkan/antar-akta/") },
  { name: "kit with photo", line: 7, issue: 4, type: "other", find: site => site.below("bagikan/").find(page => /kiriman\/[a-z0-9-]+\.jpg/.test(site.main(page))) },
  { name: "kit without photo", line: 7, issue: 4, type: "other", find: site => site.below("bagikan/").find(page => /kiriman\/[a-z0-9-]+\.png/.test(site.main(page))) },
  { name: "list of kits", line: 7, issue: 4, type: "list", find: exactly("bagikan/") },
  { name: "free page", line: 15, type: "other", find: exactly("tentang/") },
  { name: "404", line: 15, type: "other", find: exactly("404.html") },
  { name: "redirect", line: 15, type: "other", find: site => site.below("inovasi/").find(page => site.isRedirect(page)) },
  { name: "English home", line: 11, type: "list", find: exactly("en/") },
  { name: "English catalogue", line: 11, type: "list", find: exactly("en/inovasi/") },
  { name: "English search", line: 11, type: "list", find: exactly("en/cari/") },
  { name: "English statistics", line: 11, type: "other", find: exactly("en/statistik/") },
  { name: "innovation in English", line: 11, type: "innovation", find: site => translated(site, true) },
  { name: "innovation not yet in English", line: 11, type: "innovation", find: site => translated(site, false) },
];

/** The kinds that the site has, each with its page, and the names of those it lacks. */
export function choose(site) {
  const only = process.env.ETALASE_KINDS?.split(",");
  const wanted = KINDS.filter(kind => !only || only.includes(kind.name));
  const chosen = wanted.map(kind => ({ ...kind, page: kind.find(site) }));
  return {
    kinds: chosen.filter(kind => kind.page !== undefined),
    missing: chosen.filter(kind => kind.page === undefined),
  };
}

/** The page of one kind; complains when there is none. */
export function pageOf(site, name) {
  const page = KINDS.find(kind => kind.name === name).find(site);
  if (page === undefined) expectNone([`no page of the kind “${name}”`]);
  return page;
}
