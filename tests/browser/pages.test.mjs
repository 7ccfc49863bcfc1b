// Every kind of page, in the four looks, by keyboard, without JavaScript and on paper.

import { after, before, describe, test } from "node:test";
import { axeViolations, unfold } from "./checks/axe.mjs";
import { contentOf, lostWithoutScript } from "./checks/noscript.mjs";
import { cutText, motion, overflow, smallTargets } from "./checks/layout.mjs";
import { keyboardWalk, skipLink } from "./checks/keyboard.mjs";
import { print, printProblems } from "./checks/print.mjs";
import { complaints, firstView, foreignRequests, layoutShifts, overBudget, readThrough, watch } from "./checks/watch.mjs";
import { Site, choose } from "./kinds.mjs";
import { note } from "./figures.mjs";
import { serve } from "./server.mjs";
import { DESKTOP, LOOKS, PHONE, expectNone, launch } from "./tools.mjs";

const site = new Site("sites/root");
const { kinds, missing } = choose(site);
let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site.folder)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

test("every promised kind of page exists", () => {
  expectNone(missing.map(kind => `no page of the kind “${kind.name}” (line ${kind.line} of issue 3)`));
});

describe("pages", { concurrency: 2 }, () => {
  for (const kind of kinds) {
    test(`${kind.name}: /${kind.page}`, { timeout: 240_000 }, async () => {
      const problems = [];
      let withScript;
      for (const look of LOOKS) {
        withScript = await inLook(kind, look, problems);
      }
      problems.push(...(await onSmallScreens(kind)));
      problems.push(...(await byKeyboard(kind)));
      problems.push(...(await withoutScript(kind, withScript)));
      if (kind.type === "innovation") problems.push(...(await onPaper(kind)));
      expectNone(problems);
    });
  }
});

/** Opens the page of a kind in a context of its own and leaves it to `look`. */
async function open(kind, options, use) {
  const context = await browser.newContext(options);
  try {
    // A page that leads on is looked at where it stands, as somebody does whose browser stays.
    if (kind.name === "redirect") await context.route("**/alih.*.js", route => route.fulfill({ body: "", contentType: "text/javascript" }));
    const page = await context.newPage();
    const seen = options.javaScriptEnabled === false ? undefined : await watch(page, server.address);
    await page.goto(server.address + kind.page, { waitUntil: "load" });
    return await use(page, seen);
  } finally {
    await context.close();
  }
}

/** All checks that each look must pass. Gives what the page says, for the comparison without JavaScript. */
function inLook(kind, look, problems) {
  return open(kind, { viewport: look.viewport, colorScheme: look.colorScheme }, async (page, seen) => {
    await page.waitForTimeout(100);
    const weight = await firstView(page, seen);
    if (look === LOOKS[0]) {
      note(kind.name, "page", `/${kind.page}`);
      note(kind.name, "HTML+CSS+JS KB gz", weight.code.toFixed(1));
      note(kind.name, "JS KB gz", weight.script.toFixed(1));
      note(kind.name, "first view KB", weight.view.toFixed(1));
      note(kind.name, "requests", weight.requests);
    }
    const found = overBudget(weight, kind.type);
    await readThrough(page);
    found.push(...(await layoutShifts(page)));
    const content = await contentOf(page);
    await unfold(page);
    found.push(...(await overflow(page, "as it is")), ...(await smallTargets(page, "as it is")));
    const axe = await axeViolations(page, "as it is");
    note(kind.name, `axe, ${look.name}`, axe.length);
    found.push(...axe, ...foreignRequests(seen), ...(await complaints(page, seen)));
    problems.push(...found.map(problem => `${look.name}: ${problem.replace(/^as it is: /, "")}`));
    return content;
  });
}

/** 320 px, 200 % zoom (half the width), and letters twice as large. */
function onSmallScreens(kind) {
  return open(kind, { viewport: { width: 320, height: 700 } }, async page => {
    const problems = await overflow(page, "320 px");
    await unfold(page);
    problems.push(...(await overflow(page, "320 px, unfolded")));
    await page.setViewportSize({ width: 640, height: 450 });
    problems.push(...(await overflow(page, "200 % zoom")));
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      const look = `letters of 200 % on ${viewport.width} px`;
      problems.push(...(await overflow(page, look)), ...(await cutText(page, look)));
    }
    return problems;
  });
}

async function byKeyboard(kind) {
  if (kind.name === "redirect") return [];
  const problems = [];
  for (const [look, viewport, colorScheme] of [["keyboard, phone light", PHONE, "light"], ["keyboard, desktop dark", DESKTOP, "dark"]]) {
    await open(kind, { viewport, colorScheme, reducedMotion: "reduce" }, async page => {
      problems.push(...(await motion(page, look)), ...(await keyboardWalk(page, look)));
      await page.reload();
      problems.push(...(await skipLink(page, look)));
    });
  }
  return problems;
}

function withoutScript(kind, withScript) {
  // The redirect's page leads on without JavaScript too.
  if (kind.name === "redirect") return [];
  return open(kind, { viewport: DESKTOP, javaScriptEnabled: false }, async page => lostWithoutScript(withScript, await contentOf(page)));
}

function onPaper(kind) {
  return open(kind, { viewport: DESKTOP, colorScheme: "dark" }, async page => {
    await readThrough(page);
    const address = await page.evaluate(() => document.querySelector("link[rel=canonical]")?.href ?? "");
    const printed = await print(page);
    note(kind.name, "A4 sheets", printed.sheets);
    return printProblems(printed, address);
  });
}
