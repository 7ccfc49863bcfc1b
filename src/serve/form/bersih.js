// Makes clean Markdown of what Word, Google Docs and web pages put on the clipboard, and rows of what Excel does. What is put
// in is text only: no element, no script and no picture of a clipboard ever reaches a file.
(() => {
  "use strict";
  const GONE = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "HEAD", "NOSCRIPT", "TEMPLATE", "OBJECT", "EMBED", "IFRAME", "SVG", "MATH", "SELECT", "BUTTON", "INPUT", "TEXTAREA", "DEL", "XML"]);
  const BLOCKS = new Set(["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CENTER", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "TABLE", "UL"]);
  // A page begins with its title, which is a heading of the first level.
  const FIRST_LEVEL = 2;
  const LAST_LEVEL = 4;

  // Attributes that would do something are set aside by other names before anything is read.
  const harmless = (html) => html.replace(/<!\[(end)?if[^>]*>|<style[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s|["'])style(?=\s*=)/gi, "$1data-gaya").replace(/(\s|["'])on\w+(?=\s*=)/gi, "$1data-mati"));
  const style = (element) => (element.dataset?.gaya || "").toLowerCase();
  const name = (element) => element.nodeName.toUpperCase();
  const isGone = (element) => GONE.has(name(element)) || name(element).includes(":") && !element.textContent.trim()
    || /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/.test(style(element))
    || /^#_(ftn|edn|msocom)/i.test(element.getAttribute("href") || "") || /^mso(comment|footnote)/i.test(element.className || "");

  // How thick and how slanted letters are: what a style says of it counts for more than the element.
  const weight = (element, above) => {
    const said = style(element).match(/(?:^|;)\s*font-weight:\s*(\w+)/);
    if (said) return said[1] === "bold" || said[1] === "bolder" || Number(said[1]) >= 600;
    return ["B", "STRONG"].includes(name(element)) || above;
  };
  const slant = (element, above) => {
    const said = style(element).match(/(?:^|;)\s*font-style:\s*(\w+)/);
    if (said) return said[1] !== "normal";
    return ["I", "EM"].includes(name(element)) || above;
  };

  // An address that a page may lead to; nothing for scripts, files of a computer and places in the copied document.
  const address = (href) => {
    let url;
    try { url = new URL(href.trim()); } catch { return ""; }
    if (url.hostname === "www.google.com" && url.pathname === "/url" && url.searchParams.get("q")) return address(url.searchParams.get("q"));
    if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) return "";
    if (url.host && url.origin === location.origin) return url.pathname + url.hash;
    return url.href.replaceAll("(", "%28").replaceAll(")", "%29");
  };

  // Letters that would mean something else to Markdown.
  const escaped = (text) => text.replace(/[\\`*[\]<]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_").replace(/~~/g, "\\~~");
  const lineSafe = (line) => line.replace(/^(#{1,6}(?=\s|$)|[+>-](?=\s|$)|=+$|-+$|\|)/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

  // The words inside of an element as runs of one hand each.
  const runs = (node, hand, found) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) found.push({ ...hand, text: child.data.replace(/[\u00ad\u200b\ufeff]/g, "").replace(/[\s\u00a0]+/g, " ") });
      if (child.nodeType !== 1 || isGone(child)) continue;
      const tag = name(child);
      if (tag === "BR") found.push({ text: "\n" });
      else if (tag === "IMG") found.push({ text: "", image: true });
      else {
        if (BLOCKS.has(tag) && found.length > 0) found.push({ ...hand, text: " " });
        const link = tag === "A" && address(child.getAttribute("href") || "");
        const code = hand.code || ["CODE", "TT", "KBD", "SAMP"].includes(tag);
        runs(child, { bold: weight(child, hand.bold), italic: slant(child, hand.italic), link: link || hand.link, code }, found);
      }
    }
    return found;
  };

  const marked = (text, mark) => {
    const [, before, inner, after] = text.match(/^(\s*)([\s\S]*?)(\s*)$/);
    return inner ? `${before}${mark}${inner}${mark}${after}` : text;
  };

  // Runs of a paragraph as Markdown. In headings nothing is bold by itself.
  const inline = (node, plain = false, hand = {}) => {
    const joined = [];
    for (const run of runs(node, hand, [])) {
      const last = joined.at(-1);
      const same = last && ["bold", "italic", "link", "code"].every((key) => Boolean(last[key]) === Boolean(run[key]) && (last[key] || "") === (run[key] || ""));
      const blank = !run.text.trim() && last && run.text !== "\n" && !run.link && !last.link;
      if (same || blank) last.text += run.text;
      else if (run.text) joined.push({ ...run });
    }
    // One link around runs of several hands.
    let text = "";
    for (let at = 0; at < joined.length; at += 1) {
      const { link } = joined[at];
      let part = "";
      do {
        const run = joined[at];
        let words = run.code ? run.text : escaped(run.text);
        if (run.code) words = marked(words, "`");
        if (run.bold && !plain) words = marked(words, "**");
        if (run.italic && !plain) words = marked(words, "*");
        part += words;
      } while (link && joined[at + 1]?.link === link && (at += 1));
      if (link && part.trim()) {
        const [, before, inner, after] = part.match(/^(\s*)([\s\S]*?)(\s*)$/);
        part = inner.replaceAll("\\", "") === link ? `${before}<${link}>${after}` : `${before}[${inner}](${link})${after}`;
      }
      text += part;
    }
    return text.replace(/ *\n */g, "\n").replace(/ {2,}/g, " ").replace(/^\s+|\s+$/g, "");
  };

  const paragraph = (text) => text.split(/\n{2,}/).map((part) => part.split("\n").filter(Boolean).map(lineSafe).join("\\\n")).filter(Boolean).join("\n\n");

  // A table with as many cells in each row; what is merged stands where it begins.
  const table = (element) => {
    const grid = [];
    const rows = [...element.querySelectorAll("tr")].filter((row) => row.closest("table") === element);
    rows.forEach((row, down) => {
      grid[down] ??= [];
      let across = 0;
      for (const cell of row.cells) {
        while (grid[down][across] !== undefined) across += 1;
        const text = inline(cell, false).replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
        const [wide, high] = [Math.min(cell.colSpan || 1, 50), Math.min(cell.rowSpan || 1, rows.length - down)];
        for (let y = 0; y < high; y += 1) for (let x = 0; x < wide; x += 1) (grid[down + y] ??= [])[across + x] = x + y === 0 ? text : "";
        across += wide;
      }
    });
    const filled = grid.filter((row) => row.some(Boolean));
    if (filled.length === 0) return "";
    const width = Math.max(...filled.map((row) => row.length));
    // A single cell, and what only serves to set things in order, is no table.
    if (width === 1 || filled.length === 1 && width < 2) return filled.map((row) => paragraph(row[0])).join("\n\n");
    const used = [...Array(width).keys()].filter((column) => filled.some((row) => row[column]));
    const line = (row) => `| ${used.map((column) => row[column] || "").join(" | ")} |`;
    return [line(filled[0].map((text) => text.replace(/^\*\*([^*]+)\*\*$/, "$1"))), `|${" --- |".repeat(used.length)}`, ...filled.slice(1).map(line)].join("\n");
  };

  // Word writes lists as paragraphs, each with its mark and its level.
  const wordItem = (element) => {
    const level = style(element).match(/mso-list:\s*l\d+\s+level(\d+)/);
    if (!level) return null;
    const mark = [...element.querySelectorAll("*")].find((one) => /mso-list:\s*ignore/.test(style(one)))?.textContent.trim() || "";
    return { depth: Number(level[1]) - 1, ordered: /^\(?[0-9a-z]{1,4}[.)]$/i.test(mark) && !/^o$/.test(mark) };
  };

  const indent = (text, by) => text.replace(/\n(?=.)/g, `\n${" ".repeat(by)}`);

  const list = (element, out, depth) => {
    const ordered = name(element) === "OL";
    let number = Number(element.getAttribute("start")) || 1;
    for (const item of element.children) {
      if (["OL", "UL"].includes(name(item))) { list(item, out, depth + 1); continue; }
      if (isGone(item)) continue;
      const own = item.cloneNode(true);
      own.querySelectorAll("ol, ul").forEach((inner) => inner.remove());
      const text = inline(own, false).replace(/\n+/g, " ");
      if (text) out.push({ item: true, ordered, depth, number: number++, text });
      for (const inner of item.querySelectorAll("ol, ul")) if (inner.parentElement.closest("li, ol, ul") === item) list(inner, out, depth + 1);
    }
  };

  // Blocks in their order; list items are put together afterwards.
  const blocks = (node, out, hand = {}) => {
    let loose = document.createElement("p");
    const flush = () => {
      const text = paragraph(inline(loose, false, hand));
      if (text) out.push({ text });
      loose = document.createElement("p");
    };
    for (const child of [...node.childNodes]) {
      const tag = child.nodeType === 1 ? name(child) : "";
      if (tag && isGone(child)) continue;
      const holdsBlocks = tag && [...child.querySelectorAll("*")].some((one) => BLOCKS.has(name(one)));
      if (!BLOCKS.has(tag) && !holdsBlocks) { loose.append(child.cloneNode(true)); continue; }
      flush();
      const inner = { bold: weight(child, hand.bold), italic: slant(child, hand.italic) };
      const heading = tag.match(/^H([1-6])$/)?.[1] || (/^Mso(Title|Heading\d)/.test(child.className) && (child.className.match(/Heading(\d)/)?.[1] || "1"));
      const word = tag === "P" || tag === "DIV" ? wordItem(child) : null;
      if (tag === "TABLE") out.push({ text: table(child) });
      else if (tag === "OL" || tag === "UL") list(child, out, 0);
      else if (tag === "HR") out.push({ text: "---" });
      else if (tag === "PRE") out.push({ text: `\`\`\`\n${child.textContent.replace(/\n$/, "").replaceAll("```", "'''")}\n\`\`\`` });
      else if (heading) out.push({ heading: Number(heading), text: inline(child, true).replace(/\n+/g, " ") });
      else if (word) out.push({ item: true, ...word, text: inline(child, false, inner).replace(/\n+/g, " ") });
      else if (tag === "BLOCKQUOTE") {
        const quoted = [];
        blocks(child, quoted, inner);
        out.push({ text: together(quoted).replace(/^/gm, "> ").replace(/ +$/gm, "") });
      } else if (holdsBlocks) blocks(child, out, inner);
      else out.push({ text: paragraph(inline(child, false, inner)) });
    }
    flush();
    return out;
  };

  const together = (all) => {
    const filled = all.filter((block) => block.text);
    const highest = Math.min(...filled.filter((block) => block.heading).map((block) => block.heading));
    const lines = [];
    let numbers = [];
    let before = null;
    for (const block of filled) {
      let joint = before === null ? "" : "\n\n";
      let text = block.text;
      if (block.heading) text = `${"#".repeat(Math.min(block.heading - highest + FIRST_LEVEL, LAST_LEVEL))} ${text}`;
      if (block.item) {
        // A list of another kind is another list.
        const goesOn = before?.item && !(block.depth === 0 && numbers[0]?.ordered !== block.ordered);
        if (goesOn) joint = "\n";
        else numbers = [];
        const depth = Math.min(block.depth, before?.item ? before.level + 1 : 0);
        numbers.length = depth + 1;
        const last = numbers[depth];
        numbers[depth] = { ordered: block.ordered, count: last?.ordered === block.ordered ? last.count + 1 : block.number || 1 };
        const mark = block.ordered ? `${numbers[depth].count}.` : "-";
        const room = numbers.slice(0, depth).reduce((sum, one) => sum + (one?.ordered ? 3 : 2), 0);
        text = `${" ".repeat(room)}${mark} ${text}`;
        block.level = depth;
      }
      lines.push(joint + text);
      before = block;
    }
    return lines.join("");
  };

  /** HTML of a clipboard as Markdown, and how many pictures stayed behind. Nothing of it is run or fetched. */
  const markdown = (html) => {
    const body = new DOMParser().parseFromString(harmless(html), "text/html").body;
    return { text: together(blocks(body, [])), images: body.querySelectorAll("img").length };
  };

  /** Cells of a clipboard, row by row, as spreadsheets write them; nothing for a text of one cell. */
  const cells = (text) => {
    const rows = [[""]];
    let quoted = false;
    const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    for (let at = 0; at < source.length; at += 1) {
      const letter = source[at];
      const cell = rows.at(-1).at(-1);
      if (quoted && letter === '"' && source[at + 1] === '"') { rows.at(-1)[rows.at(-1).length - 1] += '"'; at += 1; }
      else if (letter === '"' && (quoted || cell === "" && /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(at)))) quoted = !quoted;
      else if (letter === "\t" && !quoted) rows.at(-1).push("");
      else if (letter === "\n" && !quoted) rows.push([""]);
      else rows.at(-1)[rows.at(-1).length - 1] += letter;
    }
    const filled = rows.map((row) => row.map((cell) => cell.replace(/[\s\u00a0]+/g, " ").trim())).filter((row) => row.some(Boolean));
    return filled.length > 1 || filled[0]?.length > 1 ? filled : null;
  };

  globalThis.etalaseBersih = { markdown, cells };
})();
