// Keeps what is typed every five seconds in the user's own data folder, never in the file, and says so.
(() => {
  "use strict";
  const form = document.querySelector("form.tulis[data-sementara]");
  if (!form) return;
  const words = form.dataset;
  const told = document.createElement("p");
  told.className = "bantuan sementara";
  told.setAttribute("role", "status");
  form.querySelector(".simpan")?.append(told);

  const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  let kept = typed().toString();
  let isOver = false;
  const say = (text, isGood) => {
    if (told.textContent !== text) told.textContent = text;
    told.toggleAttribute("data-gagal", !isGood);
  };
  const keep = async (isLast) => {
    const now = typed().toString();
    if (isOver || now === kept) return;
    try {
      const answer = await fetch(words.sementara, { method: "POST", body: new URLSearchParams(now), keepalive: isLast === true && now.length < 60000 });
      if (!answer.ok) throw new Error(answer.status);
      kept = now;
      say(words.tersimpanSementara, true);
    } catch {
      if (!isOver) say(words.sementaraGagal, false);
    }
  };
  setInterval(keep, 5000);
  addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(true); });
  form.addEventListener("submit", () => { isOver = true; });
  addEventListener("pageshow", (event) => { if (event.persisted) isOver = false; });
})();
