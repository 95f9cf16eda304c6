// Shows a brochure in its frame, and the next one when something has changed, at the same page.
(function () {
  "use strict";

  var frame = document.querySelector("iframe");
  var state = document.querySelector(".state");
  var page = document.querySelector("input");
  var pageKey = "steckbrief-page-" + frame.dataset.pdf;
  var build = document.querySelector("script[data-build]").dataset.build;
  var asked = 0;

  function say(text) { state.textContent = text || ""; }

  // A new frame, for in a viewer that runs already no new address would change the page.
  function show() {
    var next = frame.cloneNode();
    var number = page.valueAsNumber;
    next.src = frame.dataset.pdf + "?" + build + (number > 0 ? "#page=" + number : "");
    frame.replaceWith(next);
    frame = next;
  }

  // The old one stays until the new one is made.
  function ask() {
    var own = ++asked;
    say(state.dataset.making);
    fetch(frame.dataset.pdf + "?" + build).then(function (answer) {
      return answer.blob().then(function () { return answer; });
    }).then(function (answer) {
      if (own !== asked) { return; }
      if (answer.status === 404) { location.reload(); return; }
      say(!answer.ok ? state.dataset.failed : answer.headers.has("x-last-good") ? state.dataset.last : "");
      if (answer.ok) { show(); }
    }, function () { if (own === asked) { say(""); } });
  }

  document.addEventListener("steckbrief-build", function (event) {
    event.preventDefault();
    build = event.detail;
    ask();
  });
  page.addEventListener("change", function () {
    try { sessionStorage.setItem(pageKey, page.value); } catch (error) { /* Then it begins with the cover. */ }
    show();
  });
  try { page.value = sessionStorage.getItem(pageKey) || ""; } catch (error) { /* As above. */ }
  ask();
})();
