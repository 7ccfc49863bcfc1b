// Puts a button for copying beside what staff copy. Without it, the text can be selected as any other.
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  const { salinKata, disalinKata } = document.body.dataset;
  for (const code of document.querySelectorAll("[data-salin]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "salin";
    button.textContent = salinKata;
    button.setAttribute("aria-label", `${salinKata}: ${code.textContent}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = disalinKata;
      setTimeout(() => { button.textContent = salinKata; }, 2000);
    });
    code.after(" ", button);
  }
})();
