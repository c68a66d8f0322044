"use strict";

/** Search and order of posts. Words of posts are only ever put in as text, never as HTML. */
const fediferryArchive = (() => {
  const months = [];
  const lines = [];
  const STEP = 50;
  let waiting = null;
  let shown = 0;
  let hits = [];

  const element = id => document.getElementById(id);

  function load(name) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = "search/" + name + ".js";
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function index() {
    if (!waiting) {
      waiting = load("list").then(() => Promise.all(months.map(load)));
    }
    return waiting;
  }

  function list(names) {
    months.push(...names);
  }

  function take(posts) {
    for (const [page, anchor, time, text] of posts) {
      lines.push({ page, anchor, time, text, low: text.toLowerCase() });
    }
  }

  function snippet(hit, words) {
    const at = words.length ? hit.low.indexOf(words[0]) : 0;
    const from = Math.max(0, at - 70);
    return (from > 0 ? "…" : "") + hit.text.slice(from, from + 260) + (hit.text.length > from + 260 ? "…" : "");
  }

  function marked(text, words) {
    const place = document.createElement("p");
    place.dir = "auto";
    const low = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      let next = -1;
      let length = 0;
      for (const word of words) {
        const found = low.indexOf(word, at);
        if (found >= 0 && (next < 0 || found < next)) {
          next = found;
          length = word.length;
        }
      }
      if (next < 0) {
        break;
      }
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next, next + length);
      place.append(text.slice(at, next), mark);
      at = next + length;
    }
    place.append(text.slice(at));
    return place;
  }

  function more(words) {
    for (const hit of hits.slice(shown, shown + STEP)) {
      const item = document.createElement("li");
      item.className = "card";
      const link = document.createElement("a");
      link.href = hit.page + "#" + hit.anchor;
      link.textContent = hit.time;
      item.append(link, marked(snippet(hit, words), words));
      element("found-list").append(item);
    }
    shown += STEP;
    element("found-more").hidden = shown >= hits.length;
    element("found-more").onclick = () => more(words);
  }

  function close() {
    element("found").hidden = true;
    element("posts").hidden = false;
  }

  async function search() {
    const words = element("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
      close();
      return;
    }
    element("found").hidden = false;
    element("posts").hidden = true;
    element("found-title").textContent = "Searching …";
    try {
      await index();
    } catch (missing) {
      element("found-title").textContent = "The search needs the folder \"search\" beside this page";
      return;
    }
    hits = lines.filter(line => words.every(word => line.low.includes(word)));
    shown = 0;
    element("found-list").replaceChildren();
    element("found-title").textContent = hits.length === 1 ? "1 post found" : hits.length + " posts found";
    more(words);
  }

  function remembered() {
    try {
      return localStorage.getItem("fediferry-order") === "oldest";
    } catch (forbidden) {
      return false;
    }
  }

  function remember(oldest) {
    try {
      localStorage.setItem("fediferry-order", oldest ? "oldest" : "newest");
    } catch (forbidden) {
      // The order is then chosen anew on each page.
    }
  }

  function turn(oldest) {
    const all = element("list");
    all.append(...[...all.children].reverse());
    element("order").textContent = oldest ? "Newest first" : "Oldest first";
    element("order").dataset.oldest = oldest;
  }

  function begin() {
    document.querySelector(".search").hidden = false;
    let timer = 0;
    element("words").addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(search, 150);
    });
    element("found-close").addEventListener("click", () => {
      element("words").value = "";
      close();
    });
    document.addEventListener("click", event => {
      if (event.target.closest("#found-list a")) {
        close();
      }
    });
    const order = element("order");
    if (order) {
      order.hidden = false;
      order.addEventListener("click", () => {
        const oldest = order.dataset.oldest !== "true";
        turn(oldest);
        remember(oldest);
      });
      if (remembered()) {
        turn(true);
      }
    }
    if (location.hash) {
      const target = document.getElementById(location.hash.slice(1));
      if (target) {
        target.scrollIntoView();
      }
    }
  }

  document.addEventListener("DOMContentLoaded", begin);
  return { list, take };
})();
window.fediferryArchive = fediferryArchive;
