// Up to 4.5: a link with data-method becomes a form with that method, and its button is clicked.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-method]');
  if (!link) return;
  event.preventDefault();
  const form = document.createElement('form');
  const add = (name, value) => form.insertAdjacentHTML('beforeend', `<input type="hidden" name="${name}" value="${value}">`);
  form.method = 'post';
  form.action = link.href;
  form.style.display = 'none';
  add('_method', link.dataset.method);
  add(document.querySelector('meta[name=csrf-param]').content, document.querySelector('meta[name=csrf-token]').content);
  form.insertAdjacentHTML('beforeend', '<input type="submit">');
  document.body.append(form);
  form.querySelector('[type=submit]').click();
});
document.querySelector('.sidebar__toggle__icon')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.querySelector('.sidebar > ul').classList.toggle('visible');
});
