// For people who must not be seen on a page: a press on "Keluar cepat", or Shift three times, blanks it and opens another
// site in its place, so that Back does not return here.
(function (to) {
  var presses = 0;
  var forget;
  function leave() {
    var root = document.documentElement;
    while (root.firstChild) root.removeChild(root.firstChild);
    location.replace(to);
  }
  document.addEventListener("click", function (event) {
    if (!event.target.closest || !event.target.closest(".keluar")) return;
    event.preventDefault();
    leave();
  }, true);
  document.addEventListener("keydown", function (event) {
    if (event.repeat) return;
    clearTimeout(forget);
    presses = event.key === "Shift" ? presses + 1 : 0;
    if (presses > 2) return leave();
    forget = setTimeout(function () { presses = 0; }, 2000);
  }, true);
  document.addEventListener("DOMContentLoaded", function () {
    var advice = document.querySelector(".jejak_shift");
    if (advice) advice.hidden = false;
  });
})(document.currentScript.getAttribute("data-ke"));
