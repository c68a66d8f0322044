(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const views = ["side", "slider", "blink", "difference"];
  const articles = all("article.picture");

  const furnish = (article) => {
    const stage = article.querySelector(".stage");
    const choice = article.querySelector(".views");
    if (!choice) return;
    const slide = article.querySelector(".slide");
    const range = slide.querySelector("input");
    const swap = choice.querySelector(".swap");
    const which = choice.querySelector(".which");
    let timer = 0;

    const showSide = (shown) => {
      stage.dataset.shown = shown;
      which.textContent = shown === "before" ? "Baseline" : "Now";
    };
    const turn = () => showSide(stage.dataset.shown === "before" ? "after" : "before");
    const stop = () => { clearInterval(timer); timer = 0; };
    const blink = (on) => {
      stop();
      if (on) timer = setInterval(turn, 700);
      swap.textContent = on ? "Stop" : "Show the other";
    };
    const view = (mode) => {
      const place = stage.scrollTop / Math.max(1, stage.scrollHeight);
      stage.dataset.mode = mode;
      stage.scrollTop = place * stage.scrollHeight;
      slide.hidden = mode !== "slider";
      swap.hidden = which.hidden = mode !== "blink";
      stop();
      if (mode === "blink") {
        showSide("before");
        blink(!calm.matches);
      }
    };
    const at = (percent) => {
      range.value = percent;
      stage.style.setProperty("--at", `${percent}%`);
    };

    choice.hidden = false;
    choice.addEventListener("change", (event) => view(event.target.value));
    swap.addEventListener("click", () => {
      if (timer) blink(false);
      else turn();
    });
    range.addEventListener("input", () => at(range.value));
    const drag = (event) => {
      if (stage.dataset.mode !== "slider" || !(event.buttons & 1)) return;
      const box = stage.querySelector(".after").getBoundingClientRect();
      at(Math.round(Math.min(100, Math.max(0, (event.clientX - box.left) / box.width * 100))));
      event.preventDefault();
    };
    stage.addEventListener("pointerdown", drag);
    stage.addEventListener("pointermove", drag);
    stage.addEventListener("dragstart", (event) => event.preventDefault());
    at(50);
    // Two pictures side by side are too small for a phone.
    if (innerWidth < 700) choice.querySelector("[value=slider]").click();
    const first = stage.dataset.first / stage.dataset.height * stage.scrollHeight;
    stage.scrollTop = Math.max(0, first - 120);
  };
  articles.forEach(furnish);

  const current = () => {
    const focused = document.activeElement && document.activeElement.closest("article.picture");
    if (focused) return articles.indexOf(focused);
    return Math.max(0, articles.findIndex((article) => article.getBoundingClientRect().bottom > innerHeight / 3));
  };
  const go = (index) => {
    if (!articles[index]) return;
    articles[index].focus({ preventScroll: true });
    articles[index].scrollIntoView({ block: "start" });
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mode = views[Number(event.key) - 1];
    const radio = mode && articles[current()].querySelector(`input[value="${mode}"]`);
    if (radio) radio.click();
    else if (event.key === "n") go(current() + 1);
    else if (event.key === "p") go(current() - 1);
    else if (event.key === "o") document.body.classList.toggle("bare");
  });
  all(".keys").forEach((keys) => { keys.hidden = false; });

  all("[data-text]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.text);
        button.textContent = "Copied";
      } catch {
        button.textContent = "The browser does not allow it";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
  });
})();
