// Runs every *.test.mjs beside this file, one after the other, and says at the end what is wrong.
//
// Started in the folder that holds node_modules/ and sites/. ETALASE_BROWSER=pages,journeys runs only these files,
// ETALASE_KINDS=home,agency looks only at these kinds of page. The figures are left in figures.md.

import { run } from "node:test";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { forget, summary } from "./figures.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const only = process.env.ETALASE_BROWSER?.split(",");
const files = readdirSync(here)
  .filter(name => name.endsWith(".test.mjs") && (!only || only.includes(name.split(".")[0])))
  .map(name => path.join(here, name));

const started = Date.now();
const failures = [];
let passed = 0;
forget();
// One file at a time: a browser alone keeps two cores busy, and Lighthouse measures time.
for await (const { type, data } of run({ files, concurrency: 1 })) {
  const failureType = data?.details?.error?.failureType;
  const isGroup = failureType === "subtestsFailed" || data?.details?.type === "suite" || files.includes(data?.name);
  if (type === "test:pass" && !isGroup) {
    passed += 1;
    console.log(`ok    ${data.name} (${seconds(data.details.duration_ms)})`);
  } else if (type === "test:fail" && (!isGroup || failureType !== "subtestsFailed")) {
    const cause = data.details.error.cause ?? data.details.error;
    const text = cause.problems ? cause.message : (cause.stack ?? cause.message ?? String(cause));
    failures.push(`${data.name}\n${text}`);
    console.log(`WRONG ${data.name} (${seconds(data.details.duration_ms)})`);
  } else if (type === "test:stderr") {
    process.stderr.write(data.message);
  }
}

for (const failure of failures) console.log(`\n${failure}`);
console.log(`\n${summary()}`);
console.log(`browser: ${passed} passed, ${failures.length} failed, ${seconds(Date.now() - started)}`);
process.exit(failures.length > 0 || passed === 0 ? 1 : 0);

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
