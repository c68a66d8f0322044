/* waits until what has changed is drawn */
return new Promise(done => {
  setTimeout(() => done({}), 300);
  requestAnimationFrame(() => requestAnimationFrame(() => done({})));
});
