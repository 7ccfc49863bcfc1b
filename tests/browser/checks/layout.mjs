// Whether everything fits: no sideways scrolling, no cut text, nothing too small to hit.

/** What makes the page scroll sideways, or stands beyond its right edge outside a part that scrolls by itself. */
export async function overflow(page, look) {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = element => `${element.localName}${element.classList.length ? `.${[...element.classList].join(".")}` : ""}`;
    const scrolls = element => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (["auto", "scroll"].includes(getComputedStyle(up).overflowX)) return true;
      }
      return false;
    };
    const hasText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const beyond = [...document.body.querySelectorAll("*")].filter(element => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.right > width + 0.5 && hasText(element) && element.checkVisibility() && !scrolls(element);
    });
    const scroll = document.documentElement.scrollWidth;
    return { width, scroll, beyond: beyond.slice(0, 3).map(element => `${name(element)} to ${Math.round(element.getBoundingClientRect().right)}`) };
  });
  if (found.scroll <= found.width && found.beyond.length === 0) return [];
  return [`${look}: ${found.scroll} px wide in ${found.width}; ${found.beyond.join(", ")}`];
}

/** Text cut off by the box it stands in, as happens when letters grow and the box does not. */
export async function cutText(page, look) {
  const found = await page.evaluate(() => {
    const cut = [...document.body.querySelectorAll("*")].filter(element => {
      const style = getComputedStyle(element);
      const hides = ["hidden", "clip"].includes(style.overflowY) || ["hidden", "clip"].includes(style.overflowX);
      const box = element.getBoundingClientRect();
      // An excerpt that ends in an ellipsis: the whole stands on the page it leads to.
      if (style.webkitLineClamp !== "none") return false;
      if (!hides || box.width <= 1 || box.height <= 1 || !element.innerText?.trim() || !element.checkVisibility()) return false;
      return element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2;
    });
    return cut.map(element => `${element.localName}.${element.className}`);
  });
  return found.map(element => `${look}: text cut off in ${element}`);
}

/** What still moves for somebody who asked for less motion (colours may fade). Open the page with `reducedMotion`. */
export async function motion(page, look) {
  const found = await page.evaluate(() => {
    const seconds = list => Math.max(...list.split(",").map(parseFloat));
    const moving = [document.documentElement, ...document.body.querySelectorAll("*")].flatMap(element =>
      [null, "::before", "::after"].flatMap(part => {
        const style = getComputedStyle(element, part);
        const slides = seconds(style.transitionDuration) > 0.01 && /\b(all|transform|translate|scale|rotate|top|left|right|bottom|width|height|margin|inset)\b/.test(style.transitionProperty);
        const runs = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
        const glides = style.scrollBehavior === "smooth";
        return slides || runs || glides ? [`${element.localName}.${element.classList}${part ?? ""}`] : [];
      }),
    );
    return [...new Set(moving)].slice(0, 5);
  });
  return found.map(name => `${look}: moves in spite of prefers-reduced-motion: ${name}`);
}

/** Targets smaller than 24 px (WCAG 2.5.8, links inside a sentence excepted), and main actions smaller than 44 px. */
export async function smallTargets(page, look) {
  return page.evaluate(look => {
    const MAIN = ".tombol, [type=submit], [type=search], .menu > summary";
    /** The area that can be hit: the box, the drawn-out ::after of a card's link, the label of a field. */
    const area = element => {
      const boxes = [element, ...(element.labels ?? [])].map(one => one.getBoundingClientRect());
      const drawn = ["::before", "::after"].map(part => getComputedStyle(element, part)).filter(style => style.content !== "none" && style.position === "absolute");
      const widths = [...boxes.map(box => box.width), ...drawn.map(style => parseFloat(style.width) || 0)];
      const heights = [...boxes.map(box => box.height), ...drawn.map(style => parseFloat(style.height) || 0)];
      return { width: Math.max(...widths), height: Math.max(...heights) };
    };
    const inSentence = element => {
      if (getComputedStyle(element).display !== "inline") return false;
      let block = element.parentElement;
      while (getComputedStyle(block).display === "inline") block = block.parentElement;
      const links = [...block.querySelectorAll("a, button, summary")].map(one => one.textContent).join("");
      return block.textContent.replace(/\s|[·,.]/g, "").length > links.replace(/\s|[·,.]/g, "").length;
    };
    const problems = [];
    for (const element of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex='0']")) {
      const box = element.getBoundingClientRect();
      const hidden = !element.checkVisibility({ visibilityProperty: true }) || box.bottom < 0 || box.right < 0;
      if (hidden || (box.width <= 1 && !element.labels?.length)) continue;
      const { width, height } = area(element);
      const size = `${Math.round(width)}×${Math.round(height)}`;
      const name = `${element.localName}.${element.className} “${(element.innerText || element.ariaLabel || element.value || "").trim().slice(0, 30)}”`;
      // Half a pixel less is rounding, not a smaller finger.
      if (Math.min(width, height) < 23.5 && !inSentence(element)) problems.push(`${look}: target of ${size}: ${name}`);
      else if (element.matches(MAIN) && Math.min(width, height) < 43.5) problems.push(`${look}: main action of ${size}: ${name}`);
    }
    return problems;
  }, look);
}
