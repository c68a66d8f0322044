/* what document is there; its origin in time is its identity */
const [entry] = performance.getEntriesByType('navigation');
const status = entry?.responseStatus || 0;
const error = location.protocol === 'chrome-error:' || /^about:(neterror|certerror)/.test(document.URL);
const body = document.querySelector('body > pre') || document.body;
return {
  identity: performance.timeOrigin,
  complete: document.readyState === 'complete',
  status,
  error,
  address: document.URL,
  title: tidy(document.title),
  text: error || status >= 400 ? tidy(body?.textContent).slice(0, 300) : '',
  code: error ? (body?.innerText.match(/ERR_[A-Z0-9_]+/) || [''])[0] : '',
};
