/* takes away what was put on for a picture, and brings back what is never on one */
const key = Symbol.for('fediferry');
const banner = window[Symbol.for('fediferry banner')];
document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(sheet => sheet !== window[key] && sheet !== banner),
  ...(banner ? [banner] : [])];
delete window[key];
