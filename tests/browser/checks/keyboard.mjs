// Walks through a page with the Tab key alone.

/** No page here has more; a walk that is longer goes in circles. */
const MOST_STOPS = 600;

/** The skip link is the first stop, shows itself, and leads into main. A page that is main and nothing else needs none. */
export async function skipLink(page, look) {
  const isBare = await page.evaluate(() => !document.querySelector("header, nav") && document.body.children.length === 1);
  if (isBare) return [];
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const link = document.activeElement;
    const box = link.getBoundingClientRect();
    return { name: link.className, target: link.getAttribute("href"), shown: box.top >= 0 && box.left >= 0 && box.width > 1 };
  });
  if (!first.target?.startsWith("#")) return [`${look}: the first stop is no skip link: ${first.name || "nothing"}`];
  const problems = first.shown ? [] : [`${look}: the skip link stays out of sight`];
  await page.keyboard.press("Enter");
  const landed = await page.evaluate(() => document.activeElement === document.querySelector("main"));
  if (!landed) return [...problems, `${look}: the skip link does not bring the focus to main`];
  await page.keyboard.press("Tab");
  const before = await page.evaluate(() => {
    const here = document.activeElement;
    return here !== document.body && Boolean(document.querySelector("main").compareDocumentPosition(here) & Node.DOCUMENT_POSITION_PRECEDING);
  });
  return before ? [...problems, `${look}: after the skip link, Tab goes back before main`] : problems;
}

/** Every stop is seen, shows that it has the focus, and none is left out; the walk ends. */
export async function keyboardWalk(page, look) {
  const expected = await page.evaluate(prepareWalk);
  const problems = [];
  let stops = 0;
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtStop);
    if (stop.end) break;
    stops += 1;
    problems.push(...stop.problems.map(problem => `${look}: ${problem}: ${stop.name}`));
    if (stops > MOST_STOPS) return [...problems, `${look}: Tab goes in circles at ${stop.name}`];
  }
  const left = await page.evaluate(() => globalThis.__walk.left());
  problems.push(...left.map(name => `${look}: Tab never reaches ${name}`));
  if (expected > 0 && stops === 0) problems.push(`${look}: Tab reaches nothing`);
  return problems;
}

/** Inside the page: remembers how everything looks without the focus. Gives the number of stops to come. */
function prepareWalk() {
  document.activeElement?.blur();
  getSelection().removeAllRanges();
  scrollTo(0, 0);
  const CAN_STOP = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const name = element => `${element.localName}.${element.className} “${(element.innerText || element.ariaLabel || element.id || "").trim().slice(0, 30)}”`;
  /** What may carry the mark of focus: the element, its drawn parts, its label, the box around it. */
  const marks = element =>
    [element, element.parentElement, ...(element.labels ?? []), element.nextElementSibling].filter(Boolean).flatMap(one =>
      [null, "::before", "::after"].map(part => {
        const style = getComputedStyle(one, part);
        const outline = style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1 ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
        return `${outline}|${style.boxShadow}`;
      }),
    );
  const stops = [...document.querySelectorAll(CAN_STOP)].filter(element => {
    const box = element.getBoundingClientRect();
    return !element.disabled && element.tabIndex >= 0 && box.width > 0 && element.checkVisibility({ visibilityProperty: true });
  });
  const unfocused = new Map(stops.map(element => [element, marks(element).join()]));
  const reached = new Set();
  // Of a group of radio buttons, one is a stop for all.
  const group = element => (element.type === "radio" ? `radio ${element.name}` : element);
  globalThis.__walk = {
    name,
    marks,
    unfocused,
    reach: element => reached.add(group(element)),
    left: () => stops.filter(element => !reached.has(group(element)) && element.checkVisibility()).map(name),
  };
  return stops.length;
}

/** Inside the page: the stop that Tab has come to. */
function lookAtStop() {
  const walk = globalThis.__walk;
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { end: true };
  walk.reach(element);
  const problems = [];
  const boxes = [...element.getClientRects(), ...[...(element.labels ?? [])].flatMap(label => [...label.getClientRects()])];
  const points = boxes.flatMap(box => {
    const inset = Math.min(3, box.width / 2, box.height / 2);
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    return [middle, [box.left + inset, box.top + inset], [box.right - inset, box.bottom - inset]];
  });
  const inView = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const hit = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some(label => label.contains(top)));
  };
  if (inView.length === 0) problems.push("a stop out of sight");
  else if (!inView.some(hit)) problems.push("a stop hidden behind something");
  // A stop that came after the walk began (a menu that opened) has no picture from before: any mark will do.
  const before = walk.unfocused.get(element);
  const now = walk.marks(element);
  if (before ? now.join() === before : now.every(mark => mark === "|none")) problems.push("the focus does not show");
  return { name: walk.name(element), problems };
}
