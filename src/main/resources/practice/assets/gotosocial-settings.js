// The settings panel of GoToSocial: everything is drawn here, and the values of fields stand in their attributes too,
// as those of React do. Classes, types and texts are those of its source; ids and names are as rare as there.
const root = document.getElementById('root');
const kept = (name, value) => value === undefined ? localStorage.getItem(name) : localStorage.setItem(name, value);

const node = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  });
  element.append(...children);
  return element;
};

const ask = (path, options = {}) => fetch(path, {
  ...options,
  headers: { ...(kept('token') && { Authorization: `Bearer ${kept('token')}` }), ...options.headers },
});
const json = (method, body) => ({ method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

const field = (label, value, attributes) => {
  const input = node('input', { ...attributes, value });
  if (attributes.type !== 'password') input.addEventListener('input', () => input.setAttribute('value', input.value));
  return { input, element: node('div', { class: 'form-field text' }, node('label', {}, label, input)) };
};

// A tick that fades where it went well, an error box where it did not.
const button = (label, act, attributes = {}) => {
  const icon = node('i', { class: 'fa fa-fw', 'aria-hidden': 'true' });
  const words = node('span', {}, label);
  const press = node('button', { type: 'submit', class: 'with-icon ', ...attributes }, icon, words);
  const box = node('div', { class: 'mutation-button' }, press);
  const run = async (event) => {
    event.preventDefault();
    box.querySelector('.error')?.remove();
    icon.className = 'fa fa-fw fa-spin fa-refresh';
    words.textContent = 'Processing...';
    press.disabled = true;
    const answer = await act();
    press.disabled = false;
    words.textContent = label;
    icon.className = answer.ok ? 'fa fa-fw fa-check fadeout' : 'fa fa-fw';
    if (answer.ok) setTimeout(() => { icon.className = 'fa fa-fw'; }, 5000);
    else box.prepend(node('div', { class: 'error' }, node('b', {}, `${answer.status}:`), ` ${(await answer.json()).error}`));
  };
  if (attributes.type === 'button') press.addEventListener('click', run);
  return { box, run };
};

const signIn = () => {
  const instance = field('Instance', location.origin, { name: 'instance' });
  const login = button('Login', async () => {
    const app = await (await ask('/api/v1/apps', { method: 'POST' })).json();
    kept('state', 'callback');
    location.assign(`/oauth/authorize?client_id=${app.client_id}&response_type=code&redirect_uri=${encodeURIComponent(`${location.origin}/settings`)}`);
    return { ok: true };
  });
  root.replaceChildren(node('section', { class: 'oauth' }, node('h1', {}, 'GoToSocial Settings'),
    node('form', { submit: login.run }, instance.element, login.box)));
};

const signOut = async (event) => {
  event.preventDefault();
  await ask('/oauth/revoke', { method: 'POST' });
  localStorage.clear();
  signIn();
};

const profilePage = (account, instance) => [node('form', { class: 'user-profile' }, node('h1', {}, 'Profile'),
  ...[['Mark as bot account; this indicates to other users that this is an automated account', false],
    [instance.practice_approval, account.locked],
    ['Mark account as discoverable by search engines and directories.', true]].map(([label, checked]) =>
    node('div', { class: 'form-field checkbox' }, node('label', {}, node('input', { type: 'checkbox', checked }), ` ${label}`))))];

const migrationPage = (account, instance) => {
  const aliases = Array.from({ length: 5 }, (_, i) => field(`Alias #${i + 1}`, account.source.also_known_as_uris[i] ?? '',
    { type: 'url', pattern: '(http|https):\\/\\/.+', placeholder: `https://example.org/users/my_other_account_${i + 1}` }));
  const save = button('Save account aliases', () => ask('/api/v1/accounts/alias',
    json('POST', { also_known_as_uris: aliases.map(({ input }) => input.value).filter(Boolean) })));
  const target = field('Move target URI', account.moved?.url ?? '',
    { type: 'url', pattern: '(http|https):\\/\\/.+', placeholder: 'https://example.org/users/my_new_account' });
  const password = field('Current account password', '', { type: 'password', autocomplete: 'current-password', name: 'password' });
  const move = button('Confirm account move', () => ask('/api/v1/accounts/move',
    json('POST', { moved_to_uri: target.input.value, password: password.input.value })));
  return [node('h2', {}, 'Account Migration Settings'),
    node('form', { class: 'user-migration-alias', submit: save.run }, node('h3', {}, 'Alias Account'),
      node('div', { class: 'aliases' }, ...aliases.map(({ element }) => element)), save.box),
    node('form', { class: 'user-migration-move', submit: move.run }, node('h3', {}, 'Move Account'),
      node('dl', { class: 'migration-details' }, node('dt', {}, 'Account handle/username:'), node('dd', {}, `@${account.acct}@${instance.account_domain}`),
        node('dt', {}, 'Account URI:'), node('dd', {}, `${location.origin}/users/${account.username}`)),
      target.element, password.element, move.box)];
};

const fileDownload = (text, name) => {
  const link = node('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
};

const exportRow = (text, file, count) => {
  const get = button(`Download ${file}`, async () => {
    const answer = await ask(`/api/v1/exports/${file}`);
    if (answer.ok) fileDownload(await answer.text(), file);
    return answer;
  }, { type: 'button', disabled: count === 0 });
  return node('div', { class: 'stats-and-button' }, node('span', { class: 'text-cutoff' }, text), get.box);
};

const select = (label, options) => {
  const list = node('select', {}, ...options.map(([value, text]) => node('option', { value }, text)));
  return { list, element: node('div', { class: 'form-field select' }, node('label', {}, label, list)) };
};

const exportPage = (stats) => {
  const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const data = node('input', { type: 'file', class: 'hidden', accept: 'text/csv' });
  const type = select('Import type', [['', '- Select import type -'], ['following', 'Following list'], ['blocks', 'Blocked accounts list'], ['mutes', 'Muted accounts list']]);
  const mode = select('Import mode', [['', '- Select import mode -'], ['merge', 'Merge (recommended): add to existing records'], ['overwrite', 'Overwrite: replace existing records']]);
  const take = button('Import', async () => {
    const body = new FormData();
    body.append('data', data.files[0]);
    body.append('type', type.list.value);
    body.append('mode', mode.list.value);
    return ask('/api/v1/import', { method: 'POST', body });
  });
  return [node('form', { class: 'export-data' }, node('h3', {}, 'Export Data'), node('div', { class: 'export-buttons-wrapper' },
    exportRow(`Following ${plural(stats.following_count, 'account')}`, 'following.csv', stats.following_count),
    exportRow(`Followed by ${plural(stats.followers_count, 'account')}`, 'followers.csv', stats.followers_count),
    exportRow(`Created ${plural(stats.lists_count, 'list')}`, 'lists.csv', stats.lists_count),
    exportRow(`Blocking ${plural(stats.blocks_count, 'account')}`, 'blocks.csv', stats.blocks_count),
    exportRow(`Muting ${plural(stats.mutes_count, 'account')}`, 'mutes.csv', stats.mutes_count))),
  node('form', { class: 'import-data', submit: take.run }, node('h3', {}, 'Import Data'),
    node('div', { class: 'form-field file' }, node('label', {}, node('div', { class: 'label' }, 'CSV data file'), data)),
    type.element, mode.element, take.box)];
};

const draw = async (account) => {
  const instance = await (await ask('/api/v1/instance')).json();
  const card = node('div', { class: 'account-card' }, node('h3', {}, account.display_name),
    node('span', {}, `@${account.username}@${instance.account_domain}`),
    node('a', { href: '#', 'aria-label': 'Log out', title: 'Log out', class: 'logout', click: signOut }, '⇥ '));
  const page = location.pathname.endsWith('/migration') ? migrationPage(account, instance)
    : location.pathname.endsWith('/export-import') ? exportPage(await (await ask('/api/v1/exports/stats')).json())
      : profilePage(account, instance);
  root.replaceChildren(card, ...page);
};

const start = async () => {
  const code = new URLSearchParams(location.search).get('code');
  if (kept('state') === 'callback' && code) {
    const answer = await ask('/oauth/token', { method: 'POST', body: new URLSearchParams({ code, grant_type: 'authorization_code' }) });
    history.replaceState({}, '', '/settings/user/profile');
    if (answer.ok) kept('token', (await answer.json()).access_token);
    kept('state', '');
  }
  if (!kept('token')) return signIn();
  const answer = await ask('/api/v1/accounts/verify_credentials');
  return answer.ok ? draw(await answer.json()) : signIn();
};

start();
