// Packs a kit into one ZIP: the files that its page offers one by one, and its texts as they stand in their boxes. All are
// stored as they are, for pictures and papers are compressed already.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;

  for (let bit = 0;
 bit < 8;
 bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;

  return rest;

});

/** The CRC-32 of some bytes. */
const checksum = bytes => ~bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), ~0);


/** Numbers one behind another, each given as its width in bytes and its value;
 the lowest byte stands first. */
const numbers = (...pairs) => Uint8Array.from(pairs.flatMap(([width, value]) => Array.from({ length: width }, (_, at) => value >>> (8 * at))));


/** A ZIP of files by name. It tells no time, so the same files make the same bytes. */
function zip(files) {
  const [contents, directory] = [[], []];

  let [offset, length] = [0, 0];

  for (const [name, bytes] of files) {
    const letters = new TextEncoder().encode(name);

    // Version 1.0, names in UTF-8, stored, the first day that a ZIP can tell.
    const about = [[2, 10], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, checksum(bytes)], [4, bytes.length], [4, bytes.length], [2, letters.length], [2, 0]];

    const head = numbers([4, 0x04034b50], ...about);

    const entry = numbers([4, 0x02014b50], [2, 10], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);

    contents.push(head, letters, bytes);

    directory.push(entry, letters);

    offset += head.length + letters.length + bytes.length;

    length += entry.length + letters.length;

  }
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, offset], [2, 0]);

  return new Blob([...contents, ...directory, end], { type: "application/zip" });

}

async function fetched(link) {
  // Some files are held by their address, and the policy lets no script fetch such a one.
  const [, held] = link.href.match(/^data:[^,]*;
base64,(.*)/) ?? [];

  if (held) return [link.download, Uint8Array.from(atob(held), letter => letter.charCodeAt(0))];

  const answer = await fetch(link.href);

  if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);

  return [link.download, new Uint8Array(await answer.arrayBuffer())];

}

/** A text with the line ends of Notepad. */
const text = field => [field.dataset.nama, new TextEncoder().encode(`${field.value}\n`.replaceAll("\n", "\r\n"))];


/** Lets people save the kit of this page under a name;
 fails if a file cannot be fetched. */
export async function save(name) {
  const links = [...document.querySelectorAll(".bahan a[download]")];

  const fields = [...document.querySelectorAll(".bahan textarea")];

  const link = document.createElement("a");

  link.href = URL.createObjectURL(zip([...(await Promise.all(links.map(fetched))), ...fields.map(text)]));

  link.download = name;

  link.click();

  // A minute is enough for the slowest browser to ask where the file shall lie.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);

}
