/* where things stand on the page: its size, the boxes of what is marked and can be seen, and those of the lines of text */
const width = Math.max(innerWidth, whole.scrollWidth);
const height = Math.max(innerHeight, whole.scrollHeight);
const { boxOf, lines, fields } = layout(scrollX, scrollY, width, height);
const given = box => ({ x: round(box.left), y: round(box.top), width: round(box.right - box.left), height: round(box.bottom - box.top) });
const marks = [];
document.querySelectorAll('[data-fediferry-mark]').forEach(el => {
  const box = boxOf(el);
  if (box) {
    el.getAttribute('data-fediferry-mark').split(/\s+/).forEach(mark => marks.push({ mark: Number(mark), ...given(box) }));
  }
});
const texts = [];
lines(box => texts.push(given(box)));
fields(box => texts.push(given(box)));
return { width, height, marks, texts };
