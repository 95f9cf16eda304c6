// Hears of new builds, reloads the page where it stood, and shows what was found.
(function () {
  "use strict";

  var build = document.currentScript.dataset.build;
  var styleAddress = document.currentScript.dataset.style;
  var placeKey = "steckbrief-preview-place";
  var events = null;
  var lostTimer = 0;
  var labels = null;
  var shown = "";
  var isOpen = null;

  // --- Where the page stood

  function remember() {
    var place = { path: location.pathname, x: scrollX, y: scrollY };
    try { sessionStorage.setItem(placeKey, JSON.stringify(place)); } catch (error) { /* Then it begins at the top. */ }
  }

  function restore() {
    var place;
    try {
      place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
    } catch (error) { return; }
    if (!place || place.path !== location.pathname) { return; }
    var go = function () { scrollTo({ left: place.x, top: place.y, behavior: "instant" }); };
    history.scrollRestoration = "manual";
    go();
    // Pictures and fonts that come later may have moved things.
    addEventListener("load", function () {
      go();
      history.scrollRestoration = "auto";
    });
  }

  // --- News

  function hear(text) {
    var news = JSON.parse(text);
    labels = news;
    if (news.build !== build) {
      // The page around a brochure knows better what to do.
      var event = new CustomEvent("steckbrief-build", { detail: news.build, cancelable: true });
      if (document.dispatchEvent(event)) {
        remember();
        location.reload();
        return;
      }
      build = news.build;
    }
    // Its style sheet must be there before the preview is gone, for the sake of what is said then.
    surface();
    if (text !== shown) {
      shown = text;
      isOpen = news.errors > 0;
      draw(news);
    }
  }

  // A browser keeps only six connections to one server, so that pages that nobody sees must do without.
  function listen() {
    if (events || document.hidden) { return; }
    events = new EventSource("/.steckbrief/events");
    events.onmessage = function (event) {
      clearTimeout(lostTimer);
      lostTimer = 0;
      hear(event.data);
    };
    events.onerror = function () {
      if (lostTimer) { return; }
      lostTimer = setTimeout(function () {
        shown = "";
        drawLost();
      }, 2000);
    };
  }

  function leave() {
    clearTimeout(lostTimer);
    lostTimer = 0;
    if (events) { events.close(); }
    events = null;
  }

  // --- What is drawn: in a tree of its own, so that neither style sheet meets the other

  var root = null;

  function surface() {
    if (root) { return root; }
    var host = document.createElement("steckbrief-preview");
    document.body.append(host);
    var shadow = host.attachShadow({ mode: "open" });
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = styleAddress;
    root = document.createElement("div");
    root.setAttribute("role", "status");
    root.dir = "ltr";
    // Nothing is seen of it before it looks as it should.
    root.hidden = true;
    style.onload = function () { root.hidden = false; };
    shadow.append(style, root);
    return root;
  }

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (text !== undefined) { element.textContent = text; }
    return element;
  }

  function drawLost() {
    if (!labels) { return; }
    surface().replaceChildren(make("p", "lost", labels.lost));
  }

  function draw(news) {
    var surfaceRoot = surface();
    if (news.findings.length === 0) {
      surfaceRoot.replaceChildren();
      return;
    }
    surfaceRoot.lang = news.language;
    var box = make("section", "box" + (news.errors > 0 ? " has-errors" : "") + (isOpen ? " is-open" : ""));
    box.setAttribute("aria-label", news.title);
    var head = make("div", "head");
    head.append(make("strong", "title", news.title));
    if (isOpen) { head.append(make("span", "note", news.note)); }
    var button = make("button", "", isOpen ? news.hide : news.show);
    button.type = "button";
    button.setAttribute("aria-expanded", String(isOpen));
    button.onclick = function () {
      isOpen = !isOpen;
      draw(news);
      surfaceRoot.querySelector("button").focus();
    };
    head.append(button);
    box.append(head);
    if (isOpen) { box.append(list(news)); }
    box.onkeydown = function (event) {
      if (event.key === "Escape" && isOpen) { button.click(); }
    };
    surfaceRoot.replaceChildren(box);
  }

  function list(news) {
    var list = make("ol", "findings");
    // So that it can be scrolled by keyboard, too.
    list.tabIndex = 0;
    news.findings.forEach(function (finding) {
      var item = make("li", finding.severity);
      var line = make("p", "message");
      line.append(make("b", "word", finding.word + ":"), " ", make("span", "", finding.message));
      item.append(make("p", "place", finding.place), line);
      if (finding.excerpt) { item.append(excerpt(finding)); }
      if (finding.advice) { item.append(make("p", "advice", finding.advice)); }
      list.append(item);
    });
    if (news.more) { list.append(make("li", "more", news.more)); }
    return list;
  }

  // Places count characters as Unicode does, not as JavaScript does.
  function excerpt(finding) {
    var characters = Array.from(finding.excerpt);
    var start = Math.max(0, finding.column - 1);
    var first = Math.max(0, start - 60);
    var last = Math.min(characters.length, first + 160);
    var end = Math.min(last, start + Math.max(1, finding.width));
    var text = function (from, to) { return characters.slice(from, to).join(""); };
    var line = make("pre", "excerpt");
    line.dir = "auto";
    line.append(
      (first > 0 ? "…" : "") + text(first, start), make("mark", "", text(start, end)),
      text(end, last) + (last < characters.length ? "…" : ""));
    return line;
  }

  restore();
  listen();
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { leave(); } else { listen(); }
  });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
})();
