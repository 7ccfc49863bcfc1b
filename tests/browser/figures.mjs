// Numbers measured on the way, gathered from all test files into one table: figures.md in the working folder.

import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const NOTES = "figures.jsonl";

/** Notes one number of a kind of page. */
export function note(kind, column, value) {
  appendFileSync(NOTES, `${JSON.stringify([kind, column, value])}\n`);
}

/** Forgets what earlier runs noted. */
export function forget() {
  rmSync(NOTES, { force: true });
}

/** The table, kinds down and columns across, both in the order first noted. Also written to figures.md. */
export function summary() {
  if (!existsSync(NOTES)) return "";
  const rows = new Map();
  const columns = [];
  for (const line of readFileSync(NOTES, "utf8").trim().split("\n")) {
    const [kind, column, value] = JSON.parse(line);
    if (!columns.includes(column)) columns.push(column);
    if (!rows.has(kind)) rows.set(kind, {});
    rows.get(kind)[column] = value;
  }
  const table = [["kind", ...columns], ["---", ...columns.map(() => "---")]];
  for (const [kind, values] of rows) table.push([kind, ...columns.map(column => values[column] ?? "")]);
  const text = table.map(cells => `| ${cells.join(" | ")} |`).join("\n");
  writeFileSync("figures.md", `${text}\n`);
  return text;
}
