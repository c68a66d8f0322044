(() => {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const viewer = document.getElementById("viewer");
  const picture = document.getElementById("viewer-picture");
  const caption = document.getElementById("viewer-caption");
  const thumbs = all("a.thumb");
  let at = 0;

  const show = (index) => {
    at = (index + thumbs.length) % thumbs.length;
    const small = thumbs[at].querySelector("img");
    picture.src = small.src;
    picture.alt = small.alt;
    caption.textContent = `${thumbs[at].dataset.caption} (${at + 1} of ${thumbs.length})`;
    picture.parentElement.scrollTop = 0;
  };

  thumbs.forEach((thumb, index) => thumb.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(index);
    viewer.showModal();
  }));
  viewer.addEventListener("click", (event) => {
    const go = event.target.dataset.go;
    if (go) show(at + Number(go));
    else if (event.target === viewer || "close" in event.target.dataset) viewer.close();
  });
  viewer.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft") show(at - 1);
    else return;
    event.preventDefault();
  });

  const copy = async (button, text) => {
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "The browser does not allow it";
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  };
  all("[data-copy]").forEach((button) => {
    button.hidden = false;
    const names = () => [...document.getElementById(button.dataset.copy).children].map((name) => name.textContent);
    button.addEventListener("click", () => copy(button, names().join("\n")));
  });
  all("[data-text]").forEach((button) => button.addEventListener("click", () => copy(button, button.dataset.text)));

  const groups = all("details.group");
  all("[data-unfold]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = groups.some((group) => !group.open);
      groups.forEach((group) => { group.open = open; });
      button.textContent = open ? "Close all" : "Open all";
    });
  });

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));
})();
