/* arguments: a text, or nothing to take it away, and selectors of elements to outline. The text is drawn by a style sheet
   made by script: no node of the page changes, nothing can be clicked, and no content security policy minds. */
const [text, outlined] = arguments;
const key = Symbol.for('fediferry banner');
if (window !== window.top) {
  return;
}
document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== window[key]);
delete window[key];
if (text) {
  const sheet = new CSSStyleSheet();
  const content = text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ');
  sheet.insertRule(':root::after { all: initial !important; content: "' + content + '" !important; position: fixed !important; z-index: 2147483647 !important; bottom: 16px !important;'
      + ' left: 50% !important; transform: translateX(-50%) !important; box-sizing: border-box !important;'
      + ' width: max-content !important; max-width: min(44rem, 92vw) !important; padding: 14px 20px !important;'
      + ' border-radius: 8px !important; background: #3b0a2a !important; color: #fff !important;'
      + ' font: 16px/1.45 system-ui, sans-serif !important; white-space: pre-line !important;'
      + ' box-shadow: 0 4px 24px #0008 !important; pointer-events: none !important }');
  outlined.forEach(css => sheet.insertRule(css + ' { outline: 3px solid #d6006c !important; outline-offset: 2px !important }'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  window[key] = sheet;
}
