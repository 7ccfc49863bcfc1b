// axe over the whole page, with everything that folds opened.

import { AXE } from "../tools.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Opens what is folded, so that nothing escapes a check. */
export function unfold(page) {
  return page.evaluate(() => document.querySelectorAll("details").forEach(details => (details.open = true)));
}

/** Violations, and contrasts that axe could not decide (text over a picture or gradient). */
export async function axeViolations(page, look) {
  await page.evaluate(AXE);
  const { violations, undecided } = await page.evaluate(async tags => {
    // Half-faded colours are not what a reader is left with.
    for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
    // Text on a picture, a gradient or a pseudo-element must not be. A single digit, or a link stretched over its card,
    // only keeps axe from looking.
    const isOnPattern = one => one.any.some(check => ["bgImage", "bgGradient", "pseudoContent", "complexTextShadows"].includes(check.data?.messageKey));
    const result = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] });
    const node = one => ({ html: one.html.slice(0, 140), why: one.failureSummary?.split("\n").slice(1, 3).join(" ").trim() ?? "" });
    return {
      violations: result.violations.map(one => ({ id: one.id, count: one.nodes.length, ...node(one.nodes[0]) })),
      undecided: result.incomplete.filter(one => one.id === "color-contrast").flatMap(one => one.nodes.filter(isOnPattern).map(node)),
    };
  }, RULES);
  return [
    ...violations.map(one => `${look}: axe ${one.id}, ${one.count} times: ${one.html} (${one.why})`),
    ...undecided.map(one => `${look}: axe cannot decide a contrast: ${one.html} (${one.why})`),
  ];
}
