// A static server as a host would run it: gzip, the headers of the site's own `_headers`, its 404 page, and on top of the
// site's policy a second plain one, under which every page must work too.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import path from "node:path";

const PLAIN_POLICY = "default-src 'self'";

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  svg: "image/svg+xml",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  wasm: "application/wasm",
};
const COMPRESSED = ["html", "fragmen", "css", "js", "json", "xml", "txt", "csv", "svg"];

/** Serves a folder below `base` on a free port. Gives its address, ending in a slash, and a way to stop it. */
export async function serve(folder, base = "/") {
  const rules = headerRules(folder);
  const cache = new Map();
  const server = createServer((request, response) => {
    const address = decodeURIComponent(request.url.split("?")[0]);
    if (!address.startsWith(base)) {
      response.writeHead(404, { "content-type": TYPES.txt });
      return response.end("outside the site");
    }
    const inside = address.slice(base.length);
    let file = path.join(folder, inside);
    let status = 200;
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!address.endsWith("/")) {
        response.writeHead(301, { location: `${address}/` });
        return response.end();
      }
      file = path.join(file, "index.html");
    }
    if (!existsSync(file)) [file, status] = [path.join(folder, "404.html"), 404];
    if (!existsSync(file)) {
      response.writeHead(404);
      return response.end();
    }
    const extension = path.extname(file).slice(1);
    if (!cache.has(file)) {
      const bytes = readFileSync(file);
      cache.set(file, COMPRESSED.includes(extension) ? gzipSync(bytes, { level: 9 }) : bytes);
    }
    const headers = headersFor(rules, `/${inside}`);
    if (extension === "html") {
      headers["content-security-policy"] = [headers["content-security-policy"], PLAIN_POLICY].filter(Boolean);
    }
    headers["content-type"] ??= TYPES[extension] ?? "application/octet-stream";
    headers["content-length"] = cache.get(file).length;
    if (COMPRESSED.includes(extension)) headers["content-encoding"] = "gzip";
    response.writeHead(status, headers);
    response.end(cache.get(file));
  });
  await new Promise(ready => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.closeAllConnections();
    return new Promise(closed => server.close(closed));
  };
  return { address: `http://127.0.0.1:${server.address().port}${base}`, close };
}

/** The blocks of `_headers`: a path, perhaps with one `*`, and lines `Name: value` or `! Name`, which takes back. */
function headerRules(folder) {
  const file = path.join(folder, "_headers");
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("/")) rules.push({ path: line.trim(), lines: [] });
    else if (line.trim()) rules.at(-1)?.lines.push(line.trim());
  }
  return rules;
}

function headersFor(rules, address) {
  const headers = {};
  for (const { path: pattern, lines } of rules) {
    const [start, end] = pattern.split("*");
    const fits = end === undefined ? address === pattern : address.startsWith(start) && address.endsWith(end);
    for (const line of fits ? lines : []) {
      if (line.startsWith("! ")) {
        delete headers[line.slice(2).toLowerCase()];
        continue;
      }
      const [, name, value] = line.match(/^([^:]+):\s*(.*)$/);
      headers[name.toLowerCase()] = value;
    }
  }
  // Plain http on this machine must not be pinned to https.
  delete headers["strict-transport-security"];
  return headers;
}
