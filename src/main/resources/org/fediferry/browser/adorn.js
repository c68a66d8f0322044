/* arguments: locators of the elements to outline, and of the one element that the picture is of, if any; gives its box.
   A style sheet made by script changes no node, so that neither a content security policy nor an observer of the page minds. */
const [outlined, [of]] = arguments;
const first = locator => matching(locator).find(shown);
const subject = of && first(of);
const path = el => el === document.documentElement ? ':root'
    : path(el.parentElement) + ' > :nth-child(' + ([...el.parentElement.children].indexOf(el) + 1) + ')';
const secrets = [...document.querySelectorAll('input, textarea')].filter(el => secret(el) && el.value);
const marked = outlined.map(first).filter(Boolean);
const sheet = new CSSStyleSheet();
const rule = (els, style) => els.forEach(el => sheet.insertRule(path(el) + ' {' + style + '}'));
rule(secrets, 'color: transparent !important; -webkit-text-fill-color: transparent !important; background: #444 !important;'
    + ' caret-color: transparent !important; transition: none !important');
rule(marked, 'outline: 3px solid #d6006c !important; outline-offset: 2px !important; transition: none !important');
sheet.insertRule('* { caret-color: transparent !important }');
const banner = window[Symbol.for('fediferry banner')];
document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(other => other !== banner), sheet];
window[Symbol.for('fediferry')] = sheet;
const focus = subject || marked[0];
if (focus) {
  focus.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
const box = (subject || document.documentElement).getBoundingClientRect();
return {
  x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height,
  pageWidth: Math.max(innerWidth, document.documentElement.scrollWidth),
  pageHeight: Math.max(innerHeight, document.documentElement.scrollHeight),
};
