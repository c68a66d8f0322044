// Since 4.6: Mastodon's own handler instead of rails-ujs.
const submit = (link) => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = link.href;
  const add = (name, value) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  };
  add('_method', link.dataset.method);
  add(document.querySelector('meta[name=csrf-param]').content, document.querySelector('meta[name=csrf-token]').content);
  document.body.append(form);
  form.requestSubmit();
};
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-method]');
  if (!link) return;
  event.preventDefault();
  submit(link);
});
const toggle = document.querySelector('.sidebar__toggle__icon');
toggle?.addEventListener('click', (event) => {
  event.preventDefault();
  const open = document.querySelector('.sidebar > ul').classList.toggle('visible');
  toggle.setAttribute('aria-expanded', open);
});
