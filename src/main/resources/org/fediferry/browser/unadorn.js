/* takes away what was put on for a picture */
const key = Symbol.for('fediferry');
document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== window[key]);
delete window[key];
