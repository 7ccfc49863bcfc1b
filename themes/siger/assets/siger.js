// Before the page is drawn: the colours somebody has chosen. Then: the controls that only work with a script.
(function (root) {
  var colours = document.querySelectorAll("meta[name=theme-color]");
  var own = [].map.call(colours, function (meta) { return meta.content; });
  function wear(choice) {
    var dark = choice == "gelap";
    if (choice) root.setAttribute("data-tema", choice);
    else root.removeAttribute("data-tema");
    [].forEach.call(colours, function (meta, at) { meta.content = choice ? own[dark ? 1 : 0] : own[at]; });
  }
  var now = "", asked;
  // Private windows and pages opened from a folder may refuse to remember.
  try { now = localStorage.getItem("tema") || ""; asked = sessionStorage.getItem("tanya"); } catch (refused) {}
  wear(now);
  // A search is on its way: its results will stand where the page begins.
  if (location.protocol != "file:" && (asked || /[?&]q=[^&]{2}/.test(location.search))) root.classList.add("mencari");
  addEventListener("error", function () { root.classList.remove("mencari"); }, true);

  document.addEventListener("DOMContentLoaded", function () {
    function all(selector, work) { [].forEach.call(document.querySelectorAll(selector), work); }
    if (window.CSS && CSS.supports("color", "light-dark(#000,#fff)")) {
      var press = function () {
        all("[data-pilih]", function (button) {
          button.setAttribute("aria-pressed", button.getAttribute("data-pilih") == now);
        });
      };
      all("[data-pilih]", function (button) {
        button.onclick = function () {
          wear(now = button.getAttribute("data-pilih"));
          press();
          try { localStorage.setItem("tema", now); } catch (refused) {}
        };
      });
      press();
      all(".tema", function (group) { group.hidden = false; });
    }

    // A question does not travel in the address; the search page writes it there if it may be seen.
    if (location.protocol != "file:") all("form.cari:not([id])", function (form) {
      form.onsubmit = function () {
        try { sessionStorage.setItem("tanya", form.q.value); } catch (refused) { return true; }
        location.href = form.action;
        return false;
      };
    });

    // A fold opens for a link to what is in it, and for paper.
    function reveal() {
      var at = document.getElementById(location.hash.slice(1)), up = at;
      for (; up; up = up.parentNode) {
        if (up.localName != "details" || up.open) continue;
        up.open = true;
        at.scrollIntoView();
      }
    }
    addEventListener("hashchange", reveal);
    reveal();
    addEventListener("beforeprint", function () {
      all(".lipat_cetak:not([open])", function (fold) {
        fold.open = true;
        addEventListener("afterprint", function () { fold.open = false; }, { once: true });
      });
    });

    var canonical = document.querySelector("link[rel=shortlink],link[rel=canonical]");
    var address = canonical ? canonical.href : location.href;
    all("[data-salin]", function (button) {
      if (!navigator.clipboard) return;
      button.parentNode.hidden = false;
      button.onclick = function () {
        navigator.clipboard.writeText(address).then(function () {
          button.lastElementChild.textContent = button.nextElementSibling.textContent = button.getAttribute("data-salin");
        });
      };
    });
    all("[data-kirim]", function (button) {
      if (!navigator.share) return;
      button.parentNode.hidden = false;
      button.onclick = function () {
        navigator.share({ title: button.getAttribute("data-kirim"), url: address }).catch(function () {});
      };
    });
  });
})(document.documentElement);
