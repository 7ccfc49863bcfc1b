// Watches a page while it loads: what it asks for, how heavy that is, what moves, and what it complains about.

/** Starts watching; call before the page is opened. */
export async function watch(page, origin) {
  const seen = { origin, requests: [], weights: [], complaints: [] };
  const complain = text => seen.complaints.push(text.slice(0, 300));
  await page.addInitScript(() => {
    globalThis.__shifts = [];
    globalThis.__blocked = [];
    globalThis.__shifted = entries => globalThis.__shifts.push(...entries.filter(entry => !entry.hadRecentInput));
    globalThis.__observer = new PerformanceObserver(list => globalThis.__shifted(list.getEntries()));
    globalThis.__observer.observe({ type: "layout-shift", buffered: true });
    document.addEventListener("securitypolicyviolation", event =>
      globalThis.__blocked.push(`${event.effectiveDirective} blocks ${event.blockedURI || "inline"} ${event.sample}`.trim()),
    );
  });
  page.on("console", message => {
    // That the page for wrong addresses answers 404 is right.
    if (message.location().url === page.url() && message.text().includes("status of 404")) return;
    if (["error", "warning"].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on("pageerror", error => complain(`script: ${error.message}`));
  page.on("request", request => seen.requests.push({ url: request.url(), type: request.resourceType() }));
  page.on("requestfailed", request => {
    // A picture still on its way when the page is left is nobody's fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complain(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", response => {
    const request = response.request();
    if (response.status() >= 400 && !request.isNavigationRequest()) complain(`request: ${response.url()} answers ${response.status()}`);
    seen.weights.push({ url: response.url(), type: request.resourceType(), bytes: Number(response.headers()["content-length"] ?? 0) });
  });
  return seen;
}

/** Scrolls to the end and back, as a reader does, and waits until nothing loads. */
export async function readThrough(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo(0, y);
      await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 20)));
    }
    // Nobody waits longer than two seconds for pictures.
    const pictures = [...document.images].filter(image => !image.complete && image.checkVisibility());
    const loaded = Promise.all(pictures.map(image => image.decode().catch(() => {})));
    await Promise.race([loaded, new Promise(late => setTimeout(late, 2000))]);
    scrollTo(0, 0);
    await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 50)));
  });
}

/** Console messages, failed requests, and what a content security policy blocked. */
export async function complaints(page, seen) {
  const blocked = await page.evaluate(() => globalThis.__blocked ?? []);
  const console = seen.complaints.filter(text => !(blocked.length > 0 && text.includes("Content Security Policy")));
  return [...console, ...blocked.map(text => `policy: ${text}`)];
}

/** Requests to anybody but this site. */
export function foreignRequests(seen) {
  return seen.requests.filter(({ url }) => !url.startsWith(seen.origin) && !url.startsWith("data:")).map(({ url }) => `asks a foreign origin: ${url}`);
}

/** Everything that moved by itself, in layout shift units. */
export async function layoutShifts(page) {
  const { shift, moved } = await page.evaluate(() => {
    globalThis.__shifted(globalThis.__observer.takeRecords());
    const name = node => (node?.localName ? `${node.localName}.${node.className}` : "text");
    return {
      shift: globalThis.__shifts.reduce((sum, entry) => sum + entry.value, 0),
      moved: [...new Set(globalThis.__shifts.flatMap(entry => entry.sources.map(source => name(source.node))))].slice(0, 4),
    };
  });
  // Lighthouse's two decimals; a busy machine moves a hair's breadth.
  return shift >= 0.005 ? [`things move while it loads: CLS ${shift.toFixed(4)}: ${moved.join(", ")}`] : [];
}

/** Kilobytes of 1 000 bytes, as sent. */
const BUDGETS = {
  innovation: { code: 20, view: 50 },
  list: { code: 30, view: 50 },
  other: { code: 30, view: 50 },
};
const SCRIPTS = 10;
const REQUESTS = 6;
/** What a page adds that only leads on to another: itself and its script. */
const LEADING_ON = 2;

/** The first view's weight as sent: `code` (HTML, CSS, JS), `script`, `view` (everything but lazy pictures), in KB, and the requests. */
export async function firstView(page, seen) {
  // The icon of the tab is fetched outside the view, when the browser likes.
  const outside = await page.evaluate(() => [
    ...[...document.images].filter(image => image.loading === "lazy").map(image => image.currentSrc),
    ...[...document.querySelectorAll("link[rel~=icon]")].map(icon => icon.href),
  ]);
  const parts = seen.weights.filter(({ url }) => !outside.includes(url) && !url.startsWith("data:"));
  const sum = (...types) => parts.filter(({ type }) => types.includes(type)).reduce((bytes, part) => bytes + part.bytes, 0) / 1000;
  return {
    code: sum("document", "stylesheet", "script"),
    script: sum("script"),
    view: parts.reduce((bytes, part) => bytes + part.bytes, 0) / 1000,
    requests: parts.length,
    leading: parts.filter(({ type }) => type === "document").length - 1,
  };
}

/** What is heavier than promised. */
export function overBudget(weight, type) {
  const budget = BUDGETS[type];
  const over = (what, value, limit, unit) => (value > limit ? [`${what}: ${Number(value.toFixed(1))}${unit}, at most ${limit}${unit}`] : []);
  return [
    ...over("HTML, CSS and JS", weight.code, budget.code, " KB"),
    ...over("JS", weight.script, SCRIPTS, " KB"),
    ...over("first view", weight.view, budget.view, " KB"),
    ...over("requests", weight.requests, REQUESTS + Math.max(weight.leading, 0) * LEADING_ON, ""),
  ];
}
