// A page on A4 paper, as a person's browser prints it: without backgrounds, with the page's own margins.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The number of A4 sheets and the text on them, white space removed. */
export async function print(page) {
  const folder = mkdtempSync(path.join(tmpdir(), "etalase-print-"));
  try {
    const file = path.join(folder, "page.pdf");
    await page.pdf({ path: file, format: "A4", preferCSSPageSize: true, printBackground: false });
    const run = (program, ...more) => execFileSync(program, [...more], { encoding: "utf8" });
    const sheets = Number(run("pdfinfo", file).match(/^Pages:\s+(\d+)/m)[1]);
    return { sheets, text: run("pdftotext", file, "-").replace(/\s+/g, "") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a word stands there in two pieces, however long the other column's words are between them. */
function isSplit(text, word) {
  for (let at = 3; at < word.length - 2; at += 1) {
    const first = text.indexOf(word.slice(0, at));
    if (first >= 0 && text.indexOf(word.slice(at), first + at) >= 0) return true;
  }
  return false;
}

/** An innovation on at most two sheets that tell its address. */
export function printProblems({ sheets, text }, address) {
  const problems = [];
  if (sheets > 2) problems.push(`prints on ${sheets} sheets, at most 2`);
  // A long address goes on in the next line; of two columns, the other's words may stand between.
  const parts = address.replace(/^https?:\/\//, "").split("/").filter(Boolean);
  const squeezed = text.replace(/\s+/g, "");
  if (!parts.every(part => squeezed.includes(part) || isSplit(squeezed, part))) problems.push(`the print does not tell the address ${address}`);
  return problems;
}
