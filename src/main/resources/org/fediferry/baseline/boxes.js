const MOST = 1500;
const LONGEST = 200;
const ratio = window.devicePixelRatio || 1;
const short = (text) => (text || "").replace(/\s+/g, " ").trim().slice(0, LONGEST);
const area = (element) => {
  const box = element.getBoundingClientRect();
  const left = Math.floor((box.left + scrollX) * ratio);
  const top = Math.floor((box.top + scrollY) * ratio);
  return {
    x: left, y: top,
    width: Math.ceil((box.right + scrollX) * ratio) - left, height: Math.ceil((box.bottom + scrollY) * ratio) - top,
  };
};
const visible = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === "visible";
};
const kindOf = (element) => {
  const name = element.localName;
  const type = (element.type || "").toLowerCase();
  const role = element.getAttribute("role");
  if (name === "button" || role === "button") return "button";
  if (name === "input") {
    if (type === "hidden") return null;
    if (["submit", "button", "reset", "image"].includes(type)) return "button";
    return type === "checkbox" || type === "radio" ? "box to tick" : "field";
  }
  if (name === "textarea" || role === "textbox" || element.isContentEditable) return "field";
  if (name === "select") return "choice";
  if (name === "a" && element.hasAttribute("href")) return "link";
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "img" || name === "svg" || name === "canvas" || name === "video") return "picture";
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return own ? "text" : null;
};
const unique = (selector) => {
  try { return document.querySelectorAll(selector).length === 1; } catch { return false; }
};
const selectorOf = (element) => {
  const own = element.localName;
  if (element.id && unique("#" + CSS.escape(element.id))) return "#" + CSS.escape(element.id);
  for (const attribute of ["name", "href", "for", "action"]) {
    const value = element.getAttribute(attribute);
    const selector = `${own}[${attribute}="${CSS.escape(value || "")}"]`;
    if (value && unique(selector)) return selector;
  }
  const parent = element.parentElement;
  if (!parent) return own;
  const alike = [...parent.children].filter((each) => each.localName === own);
  const step = alike.length === 1 ? own : `${own}:nth-of-type(${alike.indexOf(element) + 1})`;
  return selectorOf(parent) + " > " + step;
};
const textOf = (element, kind) => {
  // What somebody has typed is nobody's business.
  if (kind === "field" || kind === "box to tick") return "";
  if (kind === "choice") return "";
  if (element.localName === "input") return short(element.value);
  if (kind === "picture") return short(element.getAttribute("alt"));
  return short(element.innerText);
};
const nameOf = (element, text) => {
  const by = (element.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id)?.innerText).join(" ");
  const label = element.labels && element.labels.length ? element.labels[0].innerText : "";
  return short(element.getAttribute("aria-label") || by || label || text || element.getAttribute("placeholder")
    || element.getAttribute("title"));
};
const boxes = [];
for (const element of document.body ? document.body.querySelectorAll("*") : []) {
  if (boxes.length >= MOST) break;
  // What stands inside a button, a link or a heading is part of it.
  const within = element.parentElement && element.parentElement.closest("button, a[href], h1, h2, h3, h4, h5, h6");
  const kind = within && !element.matches("a[href], button, input") ? null : kindOf(element);
  if (kind && visible(element)) {
    const text = textOf(element, kind);
    boxes.push({ kind, name: nameOf(element, text), selector: selectorOf(element), text, area: area(element) });
  }
}
const masks = (arguments[0] || []).flatMap((selector) => [...document.querySelectorAll(selector)]).filter(visible).map(area);
return JSON.stringify({ boxes, masks });
