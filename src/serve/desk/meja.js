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

// Says how many records are ticked, so that nobody changes more than he sees.
(() => {
  "use strict";
  const said = document.querySelector("[data-terpilih]");
  if (!said) return;
  const [none, words] = [said.textContent, said.dataset.terpilih];
  const boxes = document.querySelectorAll('input[name="pilih"]');
  said.setAttribute("role", "status");
  const tell = () => {
    const ticked = [...boxes].filter((box) => box.checked).length;
    said.textContent = ticked ? `${ticked} ${words}` : none;
  };
  boxes.forEach((box) => box.addEventListener("change", tell));
  tell();
})();

// Follows a build until it is done. Without it the page is asked for again every second.
(() => {
  "use strict";
  if (!document.querySelector("[data-berjalan]")) return;
  const follow = async () => {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("[data-berjalan]");
      if (!next) return location.reload();
      document.querySelector("[data-berjalan]").replaceChildren(...next.childNodes);
    } catch { /* The desk is busy; the next look will tell. */ }
    setTimeout(follow, 500);
  };
  setTimeout(follow, 500);
})();
