// For addresses that do not exist: tries the same in small letters, then tells which page may be meant. What stands in the
// address is only ever compared; what is shown comes from the site's own files.
const box = document.getElementById("maksud");
const root = new URL(box.dataset.akar.replace(/index\.html$/, ""), location).pathname;

const asked = () => {
  let path = location.pathname;
  try { path = decodeURIComponent(path); } catch {}
  path = path.startsWith(root) ? path.slice(root.length) : path;
  const parts = path.toLowerCase().replace(/(index)?\.html?$/, "").split("/").map((part) => part.trim().replace(/[\s_]+/g, "-"));
  return parts.filter((part) => part && !/^\.+$/.test(part));
};
const address = (parts) => root + parts.map((part) => encodeURIComponent(part) + "/").join("");
const backwards = (text) => [...text].reverse().join("");

// Letters changed, missing, too many or exchanged.
function slips(a, b) {
  let older, old = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    [older, old, row] = [old, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
  }
  return row[b.length];
}

// Pages whose key begins as this one does: by its first two letters, or by more where these are in many files.
async function near(order, key) {
  const starts = box.dataset[order + "Awal"].split(" ");
  for (let length = 2; ; length++) {
    const [from, to] = [key.slice(0, length), key.slice(0, length) + "\uffff"];
    const parts = starts.map((_, at) => at).filter((at) => starts[at] <= to && !(starts[at + 1] < from));
    if (parts.length > 2 && length < key.length) continue;
    const files = parts.slice(0, 3).map((part) => fetch(`${box.dataset[order]}${part}.json`).then((file) => file.json()));
    return (await Promise.all(files)).flat();
  }
}

async function start() {
  // Opened by its own name it stands for nothing that is missing.
  if (/\/404(\.html)?$/.test(location.pathname)) return;
  const parts = asked();
  const own = address(parts);
  // Capitals, a missing slash or a file's ending are no other page.
  if (parts.length && own !== location.pathname) {
    const answer = await fetch(own, { method: "HEAD" });
    if (answer.ok) return location.replace(own);
  }
  const languages = box.dataset.bahasa.split(" ").filter(Boolean);
  const language = languages.includes(parts[0]) ? parts.shift() + "/" : "";
  const word = parts[parts.length - 1] || "";
  if (word.length < 3) return;
  const isCode = parts.length === 2 && parts[0] === "i";
  const most = isCode ? 1 : Math.min(3, Math.floor(word.length / 4) + 1);
  const [order, back] = isCode ? ["kode", "edok"] : ["alamat", "tamala"];
  // A small site has one file for everything.
  const asks = back in box.dataset ? [near(order, word), near(back, backwards(word))] : [near("alamat", "")];
  const lists = await Promise.all(asks);
  const found = new Map();
  for (const [to, name, code] of lists.flat()) {
    const distance = slips(word, isCode ? code : to.split("/").slice(-2)[0]);
    if (distance <= most && !found.has(to)) found.set(to, { to, name, rank: distance - (to.startsWith(parts[0] + "/") ? 0.5 : 0) });
  }
  const best = [...found.values()].sort((a, b) => a.rank - b.rank || (a.to < b.to ? -1 : 1)).slice(0, 3);
  for (const { to, name } of best) {
    const link = box.querySelector("ul").appendChild(document.createElement("li")).appendChild(document.createElement("a"));
    [link.href, link.textContent, link.className] = [root + language + to, name, "tombol"];
  }
  box.hidden = !best.length;
}

start().catch(() => {});
