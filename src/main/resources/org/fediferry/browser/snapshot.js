/* arguments: a word that stands in no page, and locators of the elements to mark. Gives the document as it stands in HTML, in
   a copy that belongs to no window and therefore runs and loads nothing; where a style sheet or an image has to be put in
   stands the word with the number of the part. The page itself is only read. */
const [word, marked] = arguments;
const root = document.documentElement;
const copy = document.implementation.createHTMLDocument('').importNode(root, true);
const all = top => [top, ...top.querySelectorAll('*')];
const originals = all(root);
const twins = all(copy);
const twinOf = new Map(originals.map((el, i) => [el, twins[i]]));

const parts = [];
const part = about => word + (parts.push({ base: document.baseURI, address: '', text: '', ...about }) - 1) + '.';
const rulesOf = sheet => [...sheet.cssRules].map(rule => rule.cssText).join('\n');
/* What is written there, unless scripts have changed its rules since. */
const written = (sheet, text) => {
  const plain = new CSSStyleSheet();
  plain.replaceSync(text);
  const left = [...sheet.cssRules].filter(rule => !(rule instanceof CSSImportRule)).length;
  return plain.cssRules.length === left ? text : rulesOf(sheet);
};
const put = (twin, text, media) => {
  const style = copy.ownerDocument.createElement('style');
  style.textContent = text;
  if (media) {
    style.setAttribute('media', media);
  }
  twin.replaceWith(style);
};
const styles = {
  link: (el, twin) => {
    const sheet = el.sheet;
    return sheet && !sheet.disabled
      ? put(twin, part({ kind: 'SHEET', address: el.href, base: sheet.href || el.href }), el.media) : twin.remove();
  },
  style: (el, twin) => el.sheet && !el.sheet.disabled
    ? put(twin, part({ kind: 'STYLE', text: written(el.sheet, el.textContent) }), el.media) : twin.remove(),
};

const absolute = address => {
  try {
    return new URL(address, document.baseURI).href;
  } catch (broken) {
    return '';
  }
};
const image = address => !address ? '' : address.startsWith('data:') ? address : part({ kind: 'IMAGE', address: absolute(address) });
const source = (twin, name, address) => {
  const found = image(address);
  return found ? twin.setAttribute(name, found) : twin.removeAttribute(name);
};
const place = (el, twin) => {
  const box = el.getBoundingClientRect();
  if (!box.width || !box.height || !shown(el)) {
    return twin.remove();
  }
  const room = copy.ownerDocument.createElement('span');
  const { display } = getComputedStyle(el);
  room.setAttribute('style', 'display:' + (display === 'inline' ? 'inline-block' : display) + ';width:' + box.width + 'px;height:' + box.height + 'px');
  return twin.replaceWith(room);
};
/* Rules about the place of an element among others go on to match. */
const stub = (el, twin) => root.contains(el.closest('body')) ? twin.replaceWith(copy.ownerDocument.createElement('template')) : twin.remove();
const media = {
  img: (el, twin) => {
    if (el.srcset && el.naturalWidth && !el.hasAttribute('width') && !el.hasAttribute('height')) {
      twin.setAttribute('width', el.naturalWidth);
    }
    ['srcset', 'sizes', 'loading', 'crossorigin'].forEach(name => twin.removeAttribute(name));
    source(twin, 'src', el.currentSrc || el.getAttribute('src'));
  },
  source: (el, twin) => twin.remove(),
  track: (el, twin) => twin.remove(),
  image: (el, twin) => {
    const address = el.getAttribute('href') || el.getAttribute('xlink:href');
    twin.removeAttribute('xlink:href');
    source(twin, 'href', address);
  },
  use: (el, twin) => {
    if (!(el.getAttribute('href') || el.getAttribute('xlink:href') || '#').startsWith('#')) {
      twin.remove();
    }
  },
  video: (el, twin) => {
    twin.removeAttribute('src');
    source(twin, 'poster', el.getAttribute('poster'));
  },
  audio: (el, twin) => twin.removeAttribute('src'),
  canvas: (el, twin) => {
    const drawing = copy.ownerDocument.createElement('img');
    [...twin.attributes].forEach(attribute => drawing.setAttribute(attribute.name, attribute.value));
    try {
      drawing.setAttribute('src', el.toDataURL());
    } catch (tainted) { /* stays empty */ }
    twin.replaceWith(drawing);
  },
  iframe: place, frame: place, object: place, embed: place, portal: place,
};

const hidden = el => secret(el) || /password/.test(el.autocomplete || '');
const fields = {
  input: (el, twin) => {
    if (el.type === 'checkbox' || el.type === 'radio') {
      twin.toggleAttribute('checked', el.checked);
    } else if (el.type === 'image') {
      source(twin, 'src', el.getAttribute('src'));
    } else if (el.type === 'hidden' || el.type === 'file') {
      twin.removeAttribute('value');
    } else if (hidden(el)) {
      twin.removeAttribute('value');
      if (el.value) {
        twin.setAttribute('value', '••••••••••');
      }
    } else if (el.value !== el.defaultValue) {
      twin.setAttribute('value', el.value);
    }
  },
  textarea: (el, twin) => { twin.textContent = hidden(el) ? '' : el.value; },
  option: (el, twin) => { twin.toggleAttribute('selected', el.selected); },
};
const other = {
  script: stub, noscript: stub,
  base: (el, twin) => twin.remove(),
  template: (el, twin) => twin.replaceWith(copy.ownerDocument.createElement('template')),
  meta: (el, twin) => {
    if (!/^(viewport|color-scheme|theme-color)$/i.test(el.name)) {
      twin.remove();
    }
  },
  a: (el, twin) => {
    if (/^\s*javascript:/i.test(el.getAttribute('href') || '')) {
      twin.setAttribute('href', '#');
    }
  },
};
const treated = { ...styles, ...media, ...fields, ...other };

const attributes = (el, twin) => {
  for (const { name, value } of [...twin.attributes]) {
    if (/^on|^(nonce|integrity|ping|autofocus|autoplay|srcdoc)$/i.test(name) || (name.startsWith('data-') && value.length > 200)) {
      twin.removeAttribute(name);
    } else if (name === 'style' && /url\(/i.test(value)) {
      twin.setAttribute('style', part({ kind: 'ATTRIBUTE', text: value }));
    } else if (name === 'background' && el.matches('body, table, td, th')) {
      source(twin, 'background', value);
    }
  }
};
/* What stands above all others only a script can put there; a rule puts it there as well. */
const above = (el, twin) => {
  const modal = el.matches('dialog') && el.matches(':modal');
  if (modal || (el.popover && el.matches(':popover-open'))) {
    twin.removeAttribute('popover');
    twin.setAttribute('data-fediferry-above', modal ? 'modal' : 'popover');
    const { boxShadow } = getComputedStyle(el);
    const behind = modal ? '0 0 0 100vmax ' + getComputedStyle(el, '::backdrop').backgroundColor : 'none';
    const shadows = [boxShadow, behind].filter(shadow => shadow !== 'none').join(', ') || 'none';
    twin.setAttribute('style', (twin.getAttribute('style') || '') + ';box-shadow:' + shadows);
  }
};

const labelOf = el => [...(el.labels || [])].find(shown);
marked.forEach((locator, i) => {
  const found = matching(locator);
  const twin = twinOf.get(found.find(shown) || found.map(labelOf).find(Boolean));
  if (twin) {
    twin.setAttribute('data-fediferry-mark', ((twin.getAttribute('data-fediferry-mark') || '') + ' ' + (i + 1)).trim());
  }
});
originals.forEach((el, i) => {
  attributes(el, twins[i]);
  above(el, twins[i]);
});
originals.forEach((el, i) => {
  if (Object.hasOwn(treated, el.localName)) {
    treated[el.localName](el, twins[i]);
  }
});

const remarks = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
const comments = [];
while (remarks.nextNode()) {
  comments.push(remarks.currentNode);
}
comments.forEach(comment => comment.remove());
const ours = [window[Symbol.for('fediferry')], window[Symbol.for('fediferry banner')]];
const body = copy.querySelector('body');
const last = body?.querySelector('style') ? body : copy.querySelector('head') || copy;
document.adoptedStyleSheets.filter(sheet => !ours.includes(sheet) && !sheet.disabled).forEach(sheet => {
  const style = copy.ownerDocument.createElement('style');
  style.textContent = part({ kind: 'STYLE', text: rulesOf(sheet) });
  last.append(style);
});
const head = copy.querySelector('head') || copy;
const first = copy.ownerDocument.createElement('meta');
first.setAttribute('data-fediferry-head', word);
head.prepend(first);
return {
  html: (document.compatMode === 'CSS1Compat' ? '<!DOCTYPE html>\n' : '') + copy.outerHTML,
  address: document.URL,
  parts,
};
