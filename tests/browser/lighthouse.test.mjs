// Lighthouse as on a mid-range phone: 100 in all four categories. ETALASE_LIGHTHOUSE=all looks at every kind of page.

import { after, before, describe, test } from "node:test";
import { KINDS, Site, pageOf } from "./kinds.mjs";
import { note } from "./figures.mjs";
import { serve } from "./server.mjs";
import { CHROME, CHROME_FLAGS, expectNone, load } from "./tools.mjs";

const SAMPLE = ["home", "catalogue", "innovation with picture", "agency", "statistics", "search"];
/** A redirect is left at once, and the page for wrong addresses answers as one. */
const NO_VISIT = ["redirect", "404"];
const NAMES = process.env.ETALASE_LIGHTHOUSE === "all" ? KINDS.map(({ name }) => name).filter(name => !NO_VISIT.includes(name)) : SAMPLE;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Time is measured on a machine that does other things too: the best run counts. */
const RUNS = 3;

const site = new Site("sites/root");
let lighthouse, chrome, server;
before(async () => {
  lighthouse = (await load("lighthouse")).default;
  const { launch } = await load("chrome-launcher");
  server = await serve(site.folder);
  chrome = await launch({ chromePath: CHROME, chromeFlags: [...CHROME_FLAGS, "--headless=new"] });
});
after(async () => {
  chrome?.kill();
  await server?.close();
});

describe("Lighthouse", () => {
  for (const name of NAMES) {
    test(`Lighthouse: ${name}`, { timeout: 180_000 }, async () => {
      const page = pageOf(site, name);
      const best = Object.fromEntries(CATEGORIES.map(category => [category, 0]));
      let failed = [];
      for (let run = 0; run < RUNS && Object.values(best).some(score => score < 100); run += 1) {
        // A page that asks engines to leave it out has a reason, which that one audit does not know.
        const skipAudits = /<meta name="?robots"? content="?noindex/.test(site.html(page)) ? ["is-crawlable"] : [];
        const { lhr } = await lighthouse(server.address + page, { port: chrome.port, onlyCategories: CATEGORIES, skipAudits, logLevel: "silent" });
        // A busy machine loses a recording now and then; that run says nothing.
        if (lhr.runtimeError) {
          failed = [lhr.runtimeError.message];
          continue;
        }
        for (const category of CATEGORIES) best[category] = Math.max(best[category], Math.round(lhr.categories[category].score * 100));
        failed = CATEGORIES.flatMap(category =>
          lhr.categories[category].auditRefs
            .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
            .map(({ id }) => `${category}: ${lhr.audits[id].title}${lhr.audits[id].displayValue ? ` (${lhr.audits[id].displayValue})` : ""}`),
        );
      }
      note(name, "Lighthouse", CATEGORIES.map(category => best[category]).join("/"));
      const low = CATEGORIES.filter(category => best[category] < 100).map(category => `${category} ${best[category]}`);
      expectNone(low.length > 0 ? [low.join(", "), ...failed] : []);
    });
  }
});
