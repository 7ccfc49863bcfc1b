// The same site from a sub-folder of a host, and from a USB stick.

import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { Site, choose, pageOf } from "./kinds.mjs";
import { complaints, foreignRequests, watch } from "./checks/watch.mjs";
import { serve } from "./server.mjs";
import { PHONE, expectNone, launch } from "./tools.mjs";

let browser, context;
before(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: PHONE });
});
after(() => browser.close());

async function visit(address, origin, look) {
  const page = await context.newPage();
  try {
    const seen = await watch(page, origin);
    await page.goto(address, { waitUntil: "load" });
    const problems = [...(await look(page)), ...foreignRequests(seen), ...(await complaints(page, seen))];
    const plain = await page.evaluate(() => getComputedStyle(document.body).fontFamily.startsWith("Times"));
    return plain ? [...problems, "the style sheet is missing"] : problems;
  } finally {
    await page.close();
  }
}

const hrefs = page => page.evaluate(() => [...document.querySelectorAll("a[href], link[href], img[src], script[src]")].map(element => element.href?.baseVal === undefined ? element.href || element.src : new URL(element.href.baseVal, document.baseURI).href));

describe("sub-folder", { concurrency: 2 }, () => {
  const site = new Site("sites/subfolder");
  let server;
  before(async () => (server = await serve(site.folder, "/a/b/")));
  after(() => server.close());

  for (const kind of choose(site).kinds) {
    test(`below /a/b/: ${kind.name}`, { timeout: 60_000 }, async () => {
      // The page for wrong addresses is met at any depth.
      const page = kind.name === "404" ? "tidak/ada/sama/sekali/" : kind.page;
      const leads = async open => {
        const inside = (await hrefs(open)).filter(href => href.startsWith(new URL("/", server.address).href)).map(href => href.split(/[?#]/)[0]);
        const others = inside.filter(href => href !== open.url());
        const lost = others.filter(href => !href.startsWith(server.address) || !exists(site, decodeURIComponent(href.slice(server.address.length))));
        return lost.map(href => `leads out of the folder or nowhere: ${href}`);
      };
      expectNone(await visit(server.address + page, server.address, leads));
    });
  }
});

describe("offline", { concurrency: 2 }, () => {
  const site = new Site("sites/offline");
  const root = pathToFileURL(path.resolve(site.folder)).href;

  for (const kind of choose(site).kinds) {
    test(`from a USB stick: ${kind.name}`, { timeout: 60_000 }, async () => {
      const address = pathToFileURL(path.resolve(site.file(kind.page))).href;
      const leads = async open => {
        const inside = (await hrefs(open)).filter(href => href.startsWith("file:")).map(href => href.split(/[?#]/)[0]);
        const lost = inside.filter(href => !href.startsWith(root) || !isFile(decodeURIComponent(new URL(href).pathname)));
        return lost.map(href => `leads nowhere: ${href}`);
      };
      expectNone(await visit(address, root, leads));
    });
  }

  for (const name of ["search", "catalogue"]) {
    test(`from a USB stick: ${name} says what needs the web`, { timeout: 60_000 }, async () => {
      const page = pageOf(site, name);
      const says = async open => {
        await open.evaluate(() => document.querySelectorAll("main details").forEach(details => (details.open = true)));
        const text = await open.locator("main").innerText();
        const controls = await open.locator("main input:visible, main select:visible").count();
        return [...(/situs web|web site|website/i.test(text) ? [] : ["it does not say what needs the web"]), ...(controls > 0 ? ["it shows fields that cannot work here"] : [])];
      };
      expectNone(await visit(pathToFileURL(path.resolve(site.file(page))).href, root, says));
    });
  }
});

function exists(site, address) {
  return address === "" || address.endsWith("/") ? site.has(address) : isFile(path.join(site.folder, address));
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}
