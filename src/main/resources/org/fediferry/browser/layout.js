/* Where things stand, as far as they can be seen, in pixels from the corner of what is looked at: the page or the view. */
const whole = document.documentElement;
const round = number => Math.round(number * 100) / 100;
const cut = (one, other) => ({
  left: Math.max(one.left, other.left), top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom),
});
const around = (one, other) => ({
  left: Math.min(one.left, other.left), top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom),
});
const empty = box => box.right - box.left < 1 || box.bottom - box.top < 1;
const first = locator => { const found = matching(locator); return found.find(shown); };
const ticked = el => el.matches('input[type=checkbox], input[type=radio]');
const wordless = '[type=checkbox], [type=radio], [type=range], [type=color], [type=image], [type=hidden]';

const layout = (x, y, width, height) => {
  const all = { left: 0, top: 0, right: width, bottom: height };
  const edges = ({ left, top, right, bottom }) => ({ left: left + x, top: top + y, right: right + x, bottom: bottom + y });

  /* What an element lets be seen of what is in it. */
  const windows = new Map();
  const windowOf = el => {
    if (!el || el === document.body || el === whole) {
      return all;
    }
    if (!windows.has(el)) {
      const { overflowX, overflowY, position } = getComputedStyle(el);
      const own = edges(el.getBoundingClientRect());
      windows.set(el, cut(position === 'fixed' ? all : windowOf(el.parentElement), {
        left: overflowX === 'visible' ? -Infinity : own.left, right: overflowX === 'visible' ? Infinity : own.right,
        top: overflowY === 'visible' ? -Infinity : own.top, bottom: overflowY === 'visible' ? Infinity : own.bottom,
      }));
    }
    return windows.get(el);
  };
  const seen = (el, box = edges(el.getBoundingClientRect())) =>
    cut(box, getComputedStyle(el).position === 'fixed' ? all : windowOf(el.parentElement));

  /* Where its words stand: a label may be as wide as the page. */
  const wordsOf = label => {
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const boxes = [];
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      boxes.push(...[...range.getClientRects()].map(box => seen(label, edges(box))));
    }
    return boxes;
  };
  /* A small box to tick stands together with its label. */
  const boxOf = el => {
    const subject = el.closest('option, optgroup')?.closest('select') || el;
    const own = shown(subject) ? seen(subject) : null;
    const small = own && own.right - own.left < 60 && own.bottom - own.top < 60;
    const words = ticked(el) && (!own || small) ? [...el.labels].filter(shown).flatMap(wordsOf) : [];
    return [own, ...words].filter(box => box && !empty(box)).reduce((sum, box) => sum ? around(sum, box) : box, null);
  };

  /* Calls for each line of text that can be seen: its box, the text it is part of, and how many lines it has. */
  const lines = line => {
    const walker = document.createTreeWalker(document.body || whole, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const el = text.parentElement;
      if (tidy(text.data) && !el.closest('script, style, noscript, select, textarea, title') && shown(el)) {
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()];
        boxes.forEach(each => {
          const box = cut(edges(each), windowOf(el));
          if (!empty(box)) {
            line(box, text, boxes.length);
          }
        });
      }
    }
  };

  const pen = document.createElement('canvas').getContext('2d');
  /* Calls for each field that shows words: their box, the words, and the field. */
  const fields = field => document.querySelectorAll('input, textarea, select').forEach(el => {
    const words = el.selectedOptions?.[0]?.text || el.value || el.placeholder;
    if (words && !el.matches(wordless) && shown(el)) {
      const style = getComputedStyle(el);
      const box = edges(el.getBoundingClientRect());
      const left = box.left + parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft);
      const right = box.right - parseFloat(style.borderRightWidth) - parseFloat(style.paddingRight);
      pen.font = style.font;
      const begins = style.direction === 'ltr' && /^(start|left)$/.test(style.textAlign) && el.type !== 'file' && el.localName !== 'textarea';
      const inside = seen(el, {
        left, right: begins ? Math.min(right, left + pen.measureText(words).width + 8) : right,
        top: box.top + parseFloat(style.borderTopWidth) + parseFloat(style.paddingTop),
        bottom: box.bottom - parseFloat(style.borderBottomWidth) - parseFloat(style.paddingBottom),
      });
      if (!empty(inside)) {
        field(inside, words, el);
      }
    }
  });
  return { seen, boxOf, lines, fields };
};
