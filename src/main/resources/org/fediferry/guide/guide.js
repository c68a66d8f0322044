(() => {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const data = document.body.dataset;

  const say = (text) => { byId("said").textContent = text; };
  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      select(button.previousElementSibling);
      if (!document.execCommand("copy")) {
        say(data.refused);
        return;
      }
    }
    say(data.copied);
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 1600);
  };
  all("button.copy").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  });

  const contents = document.querySelector(".contents details");
  if (contents && matchMedia("(max-width: 60rem)").matches) contents.open = false;
  if (contents) {
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a") && matchMedia("(max-width: 60rem)").matches) contents.open = false;
    });
  }

  const kept = {
    read() {
      try { return JSON.parse(localStorage.getItem(data.key)) || {}; } catch { return {}; }
    },
    write(value) {
      try { localStorage.setItem(data.key, JSON.stringify(value)); } catch { /* works without */ }
    },
  };
  const progress = byId("progress");
  if (progress) {
    const done = all("[data-done]");
    const lists = all("#lists input");
    const steps = all(".step");
    const isTaken = (list) => list === "*" || lists.some((box) => box.value === list && box.checked);
    const names = (text) => (text || "").split(" ").filter(Boolean);

    const show = () => {
      steps.forEach((step) => {
        const own = step.dataset.list;
        const needed = !own || isTaken(own);
        step.hidden = !needed && !names(step.dataset.also).some(isTaken);
        step.classList.toggle("left-out", !needed);
        const pattern = step.querySelector(".pattern");
        if (pattern) pattern.hidden = needed;
        step.querySelectorAll("[data-list]").forEach((part) => { part.hidden = !isTaken(part.dataset.list); });
        step.classList.toggle("finished", step.querySelector("[data-done]").checked);
      });
      all(".chapter").forEach((chapter) => {
        const inside = [...chapter.querySelectorAll(".step")];
        const gone = inside.length > 0 && inside.every((step) => step.hidden);
        chapter.hidden = gone;
        document.querySelector(`.contents a[href="#${chapter.id}"]`).parentElement.hidden = gone;
      });
      const open = done.filter((box) => !box.closest(".step").hidden);
      const ticked = open.filter((box) => box.checked).length;
      const [line, track] = progress.children;
      line.textContent = progress.dataset.text.replace("{0}", ticked).replace("{1}", open.length);
      track.firstElementChild.style.width = `${open.length ? 100 * ticked / open.length : 0}%`;
    };
    const keep = () => {
      kept.write({
        done: done.filter((box) => box.checked).map((box) => box.dataset.done),
        without: lists.filter((box) => !box.checked).map((box) => box.value),
      });
      show();
    };
    const before = kept.read();
    done.forEach((box) => {
      box.parentElement.hidden = false;
      box.checked = (before.done || []).includes(box.dataset.done);
      box.addEventListener("change", keep);
    });
    lists.forEach((box) => {
      box.checked = !(before.without || []).includes(box.value);
      box.addEventListener("change", keep);
    });
    byId("start-over").addEventListener("click", () => {
      done.forEach((box) => { box.checked = false; });
      keep();
    });
    progress.hidden = false;
    show();
  }

  const links = new Map(all(".contents a").map((link) => [link.getAttribute("href").slice(1), link]));
  if (links.size && "IntersectionObserver" in window) {
    const seen = new Set();
    const watch = new IntersectionObserver((entries) => {
      entries.forEach((entry) => (entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target)));
      const first = all(".part").find((part) => seen.has(part));
      links.forEach((link) => link.removeAttribute("aria-current"));
      if (first) links.get(first.id)?.setAttribute("aria-current", "true");
    }, { rootMargin: "-10% 0px -60% 0px" });
    all(".part").forEach((part) => watch.observe(part));
  }

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));
})();
