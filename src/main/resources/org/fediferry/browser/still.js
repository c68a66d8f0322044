/* brings a page to rest: what moves is at its end, and fonts and images are there */
const sheet = new CSSStyleSheet();
sheet.insertRule('*, *::before, *::after { caret-color: transparent !important; transition: none !important; scroll-behavior: auto !important }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
const rest = () => document.getAnimations().forEach(animation => {
  try {
    animation.finish();
  } catch (endless) {
    animation.cancel();
  }
});
const frame = () => new Promise(done => requestAnimationFrame(done));
const drawn = [...document.images].map(image => image.decode().catch(() => {}));
rest();
return Promise.all([document.fonts.ready, ...drawn]).then(frame).then(frame).then(rest).then(() => ({}));
