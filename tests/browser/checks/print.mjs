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

/** What of the folds that paper opens stands in the page: one text a line or cell, white space removed. */
export function foldedTexts(page) {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll(".lipat_cetak :is(p, li, td, th, h2, h3, h4)")].filter(part => !part.closest("summary") && !part.querySelector("p, li, ul, ol"));
    return parts.flatMap(part => part.textContent.split(/(?<=[.!?:])\s/)).map(text => text.replace(/\s+/g, "")).filter(Boolean);
  });
}

/** An innovation on at most two sheets that tell its address, with every sentence of what is folded on a screen. */
export function printProblems({ sheets, text }, address, folded) {
  const problems = [];
  if (sheets > 2) problems.push(`prints on ${sheets} sheets, at most 2`);
  // Where a long address goes on in the next line, its hyphen is taken for one that divides a word.
  const plain = words => words.replace(/-/g, "");
  if (!plain(text).includes(plain(address.replace(/^https?:\/\//, "").replace(/\/$/, "")))) problems.push(`the print does not tell the address ${address}`);
  // A sentence may go on in the next column or on the next sheet.
  const isPrinted = part => [...part].some((_, at) => plain(text).includes(part.slice(0, at)) && plain(text).includes(part.slice(at)));
  problems.push(...folded.filter(part => !isPrinted(plain(part))).map(part => `the print lacks “${part.slice(0, 60)}”`));
  return problems;
}
