// What a page is without JavaScript.

/** Inside the page: the words a reader sees and the links, outside controls; and controls that could do nothing. First with
 * folds as they come, then with each opened by its own summary. */
export function contentOf(page) {
  return page.evaluate(() => {
    const CONTROLS = "form, button, select, [role=status], [aria-live], dialog, fieldset, .tema, script, style, noscript";
    // What describes a control goes with it.
    const described = [...document.querySelectorAll("button[aria-describedby]")].flatMap(control => control.getAttribute("aria-describedby").split(" "));
    const isControl = element => element.closest(CONTROLS) || described.some(id => element.closest(`#${id}`));
    const read = () => {
      const words = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
        if (text && !isControl(parent) && parent.checkVisibility({ visibilityProperty: true })) words.add(text);
      }
      return [...words];
    };
    const folded = read();
    const shut = [];
    for (const fold of document.querySelectorAll("details:not([open])")) {
      fold.querySelector("summary").click();
      if (!fold.open) shut.push(`details.${fold.className}`);
    }
    const words = read();
    const links = [...document.querySelectorAll("a[href]")].filter(link => !link.closest(CONTROLS) && link.checkVisibility());
    // A box of text is there to be selected.
    const isText = control => control.localName === "textarea" && control.value !== "";
    const works = control => isText(control) || control.closest("form[action]") || control.hasAttribute("popovertarget") || control.closest("summary");
    const controls = [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, [role=button], a[href='#']")];
    const dead = controls.filter(control => control.checkVisibility({ visibilityProperty: true }) && !works(control));
    return {
      folded,
      words,
      shut,
      links: [...new Set(links.map(link => link.getAttribute("href")))],
      dead: dead.map(control => `${control.localName}.${control.className} “${(control.innerText || control.value || control.ariaLabel || "").trim().slice(0, 30)}”`),
    };
  });
}

/** What is lost without JavaScript, and what is left there without use. */
export function lostWithoutScript(withScript, without) {
  const lost = (all, rest) => all.filter(one => !rest.includes(one));
  return [
    ...lost(withScript.folded, without.folded).map(text => `without JavaScript, folds as they come: the text “${text.slice(0, 60)}” is gone`),
    ...lost(withScript.words, without.words).map(text => `without JavaScript: the text “${text.slice(0, 60)}” is gone`),
    ...without.shut.map(fold => `without JavaScript: a fold that does not open: ${fold}`),
    ...lost(withScript.links, without.links).map(link => `without JavaScript: the link to ${link} is gone`),
    ...without.dead.map(control => `without JavaScript: a control that does nothing: ${control}`),
  ];
}
