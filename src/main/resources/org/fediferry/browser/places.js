/* arguments: locators of what is outlined. Gives in JSON where things stand in the view, and what texts and fields say; what
   secret fields hold is never said. Nothing is changed. */
const [outlined] = arguments;
const { seen, boxOf, lines, fields } = layout(0, 0, innerWidth, innerHeight);
const given = box => [box.left, box.top, box.right - box.left, box.bottom - box.top].map(round);
const found = { outlined: [], texts: [], fields: [], images: [] };
outlined.forEach((locator, i) => {
  const el = first(locator);
  const box = el && boxOf(el);
  if (box) {
    found.outlined.push({ place: i + 1, box: given(box) });
  }
});

/* The part of a text that stands in one line: its words, or where there are no spaces its letters. */
const within = (text, box) => {
  const range = document.createRange();
  const inside = (start, end) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return (left + right) / 2 > box.left - 1 && (left + right) / 2 < box.right + 1 && middle > box.top && middle < box.bottom;
  };
  const several = (start, end) => { range.setStart(text, start); range.setEnd(text, end); return range.getClientRects().length > 1; };
  return [...text.data.matchAll(/\S+\s*/gu)].map(({ 0: word, index }) => {
    const end = index + word.trimEnd().length;
    if (!several(index, end)) {
      return inside(index, end) ? word : '';
    }
    return [...word.trimEnd()].reduce(([at, letters], letter) =>
      [at + letter.length, letters + (inside(at, at + letter.length) ? letter : '')], [index, ''])[1];
  }).join('');
};
lines((box, text, count) => found.texts.push({ box: given(box), text: tidy(count === 1 ? text.data : within(text, box)) }));
fields((box, words, el) => {
  const pressed = el.matches('[type=submit], [type=button], [type=reset]');
  const hides = secret(el) || /password/.test(el.autocomplete || '');
  if (pressed || !el.value) {
    found.texts.push({ box: given(box), text: tidy(words) });
  } else if (!hides) {
    found.fields.push({ box: given(box), text: tidy(words) });
  }
});
const pictured = el => el.matches('img, picture, canvas, video, image, input[type=image]') || /url\(/.test(getComputedStyle(el).backgroundImage);
document.querySelectorAll('body, body *').forEach(el => {
  const { width, height, top, left } = el.getBoundingClientRect();
  if (width && height && top < innerHeight && top + height > 0 && left < innerWidth && left + width > 0 && pictured(el) && shown(el)) {
    const box = seen(el);
    if (!empty(box)) {
      found.images.push(given(box));
    }
  }
});
return { json: JSON.stringify({ format: 1, width: innerWidth, height: innerHeight, scale: devicePixelRatio, ...found }) };
