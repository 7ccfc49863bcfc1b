// Every kind of page, in the four looks, by keyboard, without JavaScript and on paper.

import { after, before, describe, test } from "node:test";
import { axeViolations, unfold } from "./checks/axe.mjs";
import { contentOf, lostWithoutScript } from "./checks/noscript.mjs";
import { cutText, motion, overflow, smallTargets } from "./checks/layout.mjs";
import { keyboardWalk, skipLink } from "./checks/keyboard.mjs";
import { foldedTexts, print, printProblems } from "./checks/print.mjs";
import { complaints, firstView, foreignRequests, layoutShifts, overBudget, readThrough, watch } from "./checks/watch.mjs";
import { Site, choose } from "./kinds.mjs";
import { note } from "./figures.mjs";
import { serve } from "./server.mjs";
import { DESKTOP, PHONE, expectNone, launch } from "./tools.mjs";

const SCREENS = [PHONE, DESKTOP];

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
  expectNone(missing.map(kind => `no page of the kind “${kind.name}” (line ${kind.line} of issue ${kind.issue ?? 3})`));
});

describe("pages", { concurrency: 2 }, () => {
  for (const kind of kinds) {
    test(`${kind.name}: /${kind.page}`, { timeout: 240_000 }, async () => {
      expectNone(await inContext({}, page => withScript(kind, page)));
    });
  }
});

async function inContext(options, use) {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** One page for all looks: a new window for each would take longer than what is looked at in it. */
async function withScript(kind, page) {
  const seen = await watch(page, server.address);
  // A page that leads on is looked at where it stands, as somebody does whose browser stays.
  if (kind.name === "redirect") await page.route("**/alih.*.js", route => route.fulfill({ body: "", contentType: "text/javascript" }));
  const problems = [];
  for (const screen of SCREENS) problems.push(...(await onScreen(kind, page, seen, screen)));
  // As it comes once more: the looks have opened its folds.
  await page.reload();
  if (kind.type === "innovation") problems.push(...(await foldedAway(page)));
  const content = await contentOf(page);
  problems.push(...(await onSmallScreens(page)));
  if (kind.type === "innovation") problems.push(...(await onPaper(kind, page)));
  if (kind.name !== "redirect") {
    for (const screen of SCREENS) problems.push(...(await byKeyboard(kind, page, screen)));
    problems.push(...(await withoutScript(kind, content)));
  }
  return [...problems, ...foreignRequests(seen), ...(await complaints(page, seen))];
}

/** The first view and all that shows on a screen, by day and by night. */
async function onScreen(kind, page, seen, screen) {
  await page.setViewportSize(screen);
  seen.weights = [];
  await page.goto(server.address + kind.page, { waitUntil: "load" });
  await page.waitForTimeout(100);
  const weight = await firstView(page, seen);
  if (screen === PHONE) {
    note(kind.name, "page", `/${kind.page}`);
    note(kind.name, "HTML+CSS+JS KB gz", weight.code.toFixed(1));
    note(kind.name, "JS KB gz", weight.script.toFixed(1));
    note(kind.name, "first view KB", weight.view.toFixed(1));
    note(kind.name, "requests", weight.requests);
  }
  const look = screen === PHONE ? "phone" : "desktop";
  const problems = overBudget(weight, kind.type).map(problem => `${look}: ${problem}`);
  await readThrough(page);
  problems.push(...(await layoutShifts(page)).map(problem => `${look}: ${problem}`));
  problems.push(...(await overflow(page, look)));
  await unfold(page);
  problems.push(...(await overflow(page, `${look}, unfolded`)), ...(await smallTargets(page, look)));
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const axe = await axeViolations(page, `${look} ${colorScheme}`);
    note(kind.name, `axe, ${look} ${colorScheme}`, axe.length);
    problems.push(...axe);
  }
  return problems;
}

/** 320 px, 200 % zoom (half the width), and letters twice as large, with everything unfolded. */
async function onSmallScreens(page) {
  await page.setViewportSize({ width: 320, height: 700 });
  const problems = await overflow(page, "320 px");
  await page.setViewportSize({ width: 640, height: 450 });
  problems.push(...(await overflow(page, "200 % zoom")));
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const look = `letters of 200 % on ${screen.width} px`;
    problems.push(...(await overflow(page, look)), ...(await cutText(page, look)));
  }
  return problems;
}

/** As printed from a window in dark colours, folded as it comes. */
async function onPaper(kind, page) {
  await page.reload();
  await readThrough(page);
  const printed = await print(page);
  note(kind.name, "A4 sheets", printed.sheets);
  const address = await page.evaluate(() => document.querySelector("link[rel=canonical]")?.href ?? "");
  return printProblems(printed, address, await foldedTexts(page));
}

/** What people must know stands open: danger, limits, where and for whom, what to bring, what to do. */
function foldedAway(page) {
  return page.evaluate(() => [...document.querySelectorAll("details :is(.bahaya, .batas, .berlaku, .jejak, .kanal_utama, .syarat, .langkah)")].map(part => `hidden in a fold: ${part.className}`));
}

/** The phone by day, the desktop by night: the mark of focus must show in both. */
async function byKeyboard(kind, page, screen) {
  const look = screen === PHONE ? "keyboard, phone" : "keyboard, desktop";
  await page.setViewportSize(screen);
  await page.emulateMedia({ colorScheme: screen === PHONE ? "light" : "dark", reducedMotion: "reduce" });
  // Not reloaded: the browser would go on from where the skip link of the last walk led.
  await page.goto(server.address + kind.page, { waitUntil: "load" });
  const problems = [...(await motion(page, look)), ...(await keyboardWalk(page, look))];
  await page.reload();
  return [...problems, ...(await skipLink(page, look))];
}

function withoutScript(kind, content) {
  return inContext({ viewport: DESKTOP, javaScriptEnabled: false }, async page => {
    await page.goto(server.address + kind.page, { waitUntil: "load" });
    return lostWithoutScript(content, await contentOf(page));
  });
}
