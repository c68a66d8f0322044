import { controlled } from './controlled-input.js';

// Mastodon 4.6: sections with one dialog each; nothing has an id, class names are generated.
const root = document.getElementById('mastodon');
const words = JSON.parse(root.dataset.words);
const { meta } = JSON.parse(document.getElementById('initial-state').textContent);
const headers = { Authorization: `Bearer ${meta.access_token}`, 'Content-Type': 'application/json' };
let profile;
let mostFields = 4;

const node = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
};

const button = (label, action, attributes = {}) => {
  const element = node('button', { type: 'button', class: 'button button-secondary', ...attributes }, label);
  element.addEventListener('click', action);
  return element;
};

const icon = (label, sign, action) => button(sign, action, { class: 'icon-button', title: label, 'aria-label': label });

const section = (title, buttons, ...body) =>
  node('section', {}, node('header', {}, node('h3', {}, title), ...buttons), ...body);

const load = async () => {
  const [answer, instance] = await Promise.all([
    fetch('/api/v1/profile', { headers }),
    fetch('/api/v2/instance'),
  ]);
  profile = await answer.json();
  mostFields = (await instance.json()).configuration.accounts.max_profile_fields;
  render();
};

const save = async (change) => {
  const answer = await fetch('/api/v1/profile', { method: 'PATCH', headers, body: JSON.stringify(change) });
  if (!answer.ok) return false;
  profile = await answer.json();
  render();
  return true;
};

const dialog = (title, inputs, submit) => {
  const error = node('p', { class: 'negative-hint hidden' });
  const warning = node('p', { class: 'warning-hint' });
  const close = () => backdrop.remove();
  const form = node('form', { class: 'simple_form' });
  const backdrop = node('div', { class: 'editor-backdrop' },
    node('div', { role: 'dialog', 'aria-modal': 'true', 'aria-label': title }, node('h3', {}, title), form));
  const states = inputs.map(({ tag, name, label, value }) => {
    const input = node(tag, { ...(tag === 'input' && { type: 'text' }), ...(name && { name }), 'aria-label': label });
    form.append(node('label', {}, label, input));
    return controlled(input, value);
  });
  form.append(warning, error, node('div', { class: 'actions' },
    button(words.cancel, close, { class: 'link-button' }),
    node('button', { type: 'submit', class: 'button' }, words.save)));
  form.addEventListener('state', () => {
    const last = states.at(-1).value;
    const long = inputs.length > 1 && states.some((state) => state.value.length > 40);
    const bare = inputs.length > 1 && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(last);
    warning.textContent = bare ? words.scheme : long ? words.long_field : '';
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    states.forEach((state) => state.restore());
    if (await submit(...states.map((state) => state.value))) close();
    else error.classList.remove('hidden');
  });
  document.body.append(backdrop);
  form.querySelector('input, textarea').focus();
};

const editName = () => dialog(words.name,
  [{ tag: 'input', label: words.name, value: profile.display_name }],
  (value) => save({ display_name: value }));

const editBio = () => dialog(words.bio,
  [{ tag: 'textarea', label: words.bio, value: profile.note }],
  (value) => save({ note: value }));

const fieldsWith = (index, field) => {
  const fields = profile.fields.map(({ name, value }) => ({ name, value }));
  fields.splice(index, index < fields.length ? 1 : 0, ...(field ? [field] : []));
  return { fields_attributes: fields };
};

const editField = (index) => {
  const field = profile.fields[index] ?? { name: '', value: '' };
  dialog(field.name ? words.edit_field : words.add_field,
    [
      { tag: 'input', name: 'label', label: words.label, value: field.name },
      { tag: 'input', name: 'value', label: words.value, value: field.value },
    ],
    (name, value) => save(fieldsWith(index, { name, value })));
};

const fieldRow = (field, index) => node('div', { class: 'profile-fields' },
  node('dt', {}, field.name), node('dd', {}, field.value,
    icon(words.edit_field, '✎', () => editField(index)),
    icon(words.delete_field, '✕', () => save(fieldsWith(index, null)))));

const fieldButtons = () => {
  const buttons = [];
  if (profile.fields.length > 0) buttons.push(button(words.reorder, () => {}));
  if (profile.fields.length < mostFields) buttons.push(button(words.add_field, () => editField(profile.fields.length)));
  return buttons;
};

const render = () => {
  const textSection = (title, text, add, edit, open) => section(title,
    [text === '' ? button(add, open) : icon(edit, '✎', open)], node('p', {}, text));
  root.replaceChildren(
    node('div', { class: 'profile-head' }, node('h1', {}, document.title.split(' - ')[0]), node('a', { href: root.dataset.profile }, words.done)),
    textSection(words.name, profile.display_name, words.add_name, words.edit_name, editName),
    textSection(words.bio, profile.note, words.add_bio, words.edit_bio, editBio),
    section(words.fields, fieldButtons(), ...profile.fields.map(fieldRow)),
    section(words.tags, [button(words.add_tags, () => {})]),
    section(words.display, [button(words.customize, () => {})]),
    section(words.advanced, [button(words.customize, () => {})]),
  );
};

load();
