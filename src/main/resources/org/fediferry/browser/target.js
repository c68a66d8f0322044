/* arguments: the locator, the verb, and selectors of what is never touched; gives the one element that is ready for it, or what is there instead */
const [locator, verb, never] = arguments;

const labelOf = el => [...(el.labels || [])].find(shown);
const fits = el => shown(el) || verb === 'upload' || (verb === 'tick' && labelOf(el));
const found = matching(locator);
const fitting = found.filter(fits);
if (fitting.length !== 1) {
  return { found: fitting.length ? fitting.length + ': ' + list(fitting) : missing(found) };
}
const el = fitting[0];
const name = describe(el);
if (never.some(css => el.closest(css))) {
  return { name, forbidden: true };
}
const box = () => aim.getClientRects()[0] || aim.getBoundingClientRect();
const frame = () => new Promise(done => {
  const late = setTimeout(done, 50);
  requestAnimationFrame(() => { clearTimeout(late); done(); });
});
const middle = () => {
  const { left, right, top, bottom } = box();
  return [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
};
const inside = () => {
  const { left, right, top, bottom } = box();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
};
const covering = () => {
  const hit = document.elementFromPoint(...middle());
  if (!hit) {
    return name + ' outside of the page';
  }
  const free = aim.contains(hit) || hit.contains(aim) && sized(aim) && getComputedStyle(aim).pointerEvents === 'none';
  const trap = aim === el ? null : hit.closest('a, button');
  return !free || trap ? name + ' covered by ' + describe(trap || hit) : '';
};

/* Where the element or the form it belongs to leads. */
const leadsTo = () => {
  const link = el.closest('a[href]');
  const form = el.form || el.closest('form');
  const action = el.getAttribute('formaction') ?? form?.getAttribute('action');
  return [link?.href, action == null ? null : new URL(action, document.baseURI).href].filter(Boolean);
};

/* A box that is drawn by its label is clicked through the label. */
const reachable = () => { const hit = document.elementFromPoint(...middle()); return hit && aim.contains(hit); };
let aim = el;
if (verb === 'tick' && labelOf(el) && (!shown(el) || getComputedStyle(el).opacity === '0')) {
  aim = labelOf(el);
}
if (verb === 'click' && document.readyState !== 'complete') {
  return { found: name + ' on a page that is still loading' };
}
if (el.matches(':disabled') || el.closest('[aria-disabled="true"]')) {
  return { found: el.matches(':disabled') ? name : name + ' (disabled)' };
}
if (verb === 'fill' && el.readOnly) {
  return { found: name + ' (read-only)' };
}
const ready = () => ({
  element: aim,
  name,
  identity: performance.timeOrigin,
  leadsTo: leadsTo(),
  origin: location.origin,
  secret: secret(el),
  tag: el.localName,
  type: el.type || '',
  checked: el.checked === true,
});
if (verb === 'upload') {
  return ready();
}
if (!inside() || !reachable()) {
  aim.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
}
const { x, y, width, height } = box();
return frame().then(() => {
  const now = box();
  if (!aim.isConnected || now.x !== x || now.y !== y || now.width !== width || now.height !== height) {
    return { found: name + ' still moving' };
  }
  const problem = covering();
  if (problem) {
    return { found: problem };
  }
  if (verb === 'fill') {
    el.focus({ preventScroll: true });
    el.select?.();
  }
  return ready();
});
