'use strict';
const tidy = text => String(text || '').replace(/\s+/g, ' ').trim();
const quote = text => '"' + (text.length > 80 ? text.slice(0, 79) + '…' : text) + '"';

const sized = el => [...el.getClientRects()].some(box => box.width > 0 && box.height > 0);
const shown = el => {
  const seen = el.closest('option, optgroup')?.closest('select') || el;
  return seen.checkVisibility({ visibilityProperty: true })
      && (sized(seen) || [...seen.children].some(shown));
};

const describe = el => {
  const name = el.getAttribute('name');
  const classes = [...el.classList].slice(0, 2).map(c => '.' + c).join('');
  const id = el.id ? '#' + el.id : name && !classes ? '[name="' + name + '"]' : '';
  return tidy(el.localName + id + classes).slice(0, 80)
      + (shown(el) ? '' : ' (hidden)') + (el.matches(':disabled') ? ' (disabled)' : '');
};
const list = els => els.slice(0, 4).map(describe).join(', ') + (els.length > 4 ? ' and ' + (els.length - 4) + ' more' : '');

/* The first candidate that matches anything counts. */
const matching = ({ candidates, containing, whole }) => {
  const wanted = tidy(containing).toLowerCase();
  const word = whole && new RegExp('(?<![\\p{L}\\p{N}_-])(?<![\\p{L}\\p{N}_][.@])'
      + wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + '(?![\\p{L}\\p{N}_@-])(?![.][\\p{L}\\p{N}])', 'u');
  const has = text => word ? word.test(text) : text.includes(wanted);
  for (const css of candidates) {
    const found = [...document.querySelectorAll(css)]
        .filter(el => !wanted || has(tidy(el.textContent).toLowerCase()));
    if (found.length) {
      return found;
    }
  }
  return [];
};

const page = () => {
  if (location.protocol === 'chrome-error:' || /^about:(neterror|certerror)/.test(document.URL)) {
    return 'the browser\'s error page';
  }
  const title = tidy(document.title);
  const landmarks = [...document.querySelectorAll('h1, form')].filter(shown).slice(0, 3)
      .map(el => el.localName === 'h1' ? 'h1 ' + quote(tidy(el.textContent)) : describe(el));
  return (title ? 'the page ' + quote(title) : 'a page without a title')
      + (landmarks.length ? ' (' + landmarks.join(', ') + ')' : '');
};
const missing = found => found.length ? list(found) : 'none on ' + page();

/* Fields that hold what nobody may see. */
const secret = el => el.matches('input[type=password]') || (el.autocomplete || '').split(' ').includes('one-time-code');
