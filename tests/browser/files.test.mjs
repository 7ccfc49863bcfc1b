// Every file of the build: valid HTML, nothing foreign to load, nothing inline that a policy would have to allow.

import { describe, test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { htmlProblems } from "./checks/html.mjs";
import { note } from "./figures.mjs";
import { expectNone } from "./tools.mjs";

describe("files", () => {
  for (const form of ["root", "offline"]) {
    test(`Nu Html Checker, every page of the ${form} build`, { timeout: 180_000 }, async () => {
      const problems = await htmlProblems(`sites/${form}`);
      note("all pages", "vnu", problems.length);
      expectNone(problems);
    });
  }

  test("nothing inline: no script, style or handler in any page", () => {
    const pages = readdirSync("sites/root", { recursive: true }).filter(name => name.endsWith(".html"));
    expectNone(
      pages.flatMap(page => {
        const html = readFileSync(path.join("sites/root", page), "utf8").replace(/<script type="?application\/ld\+json"?>.*?<\/script>/gs, "");
        return [...html.matchAll(/<style\b|<script(?![^>]*\bsrc=)[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/g)].map(([tag]) => `${page}: ${tag.slice(0, 80)}`);
      }),
    );
  });
});
