// The front end that Akkoma shares with Pleroma: a login form or a user panel, and settings in a dialog whose tabs are
// all there at once. Classes and their order are those of its source; there are no ids but those of the login form.
const app = document.getElementById('app');

const node = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  });
  element.append(...children);
  return element;
};

const json = (method, body) => ({ method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
const icon = (name) => node('span', { class: `svg-inline--fa fa-${name}`, 'data-icon': name }, '◦');
const item = (title, ...children) => node('div', { class: 'setting-item' }, node('h2', {}, title), ...children);
const press = (label, act) => node('button', { class: 'btn button-default', type: 'button', click: act }, label);
// With the Vue of today the example of the first is not drawn: its slot has no name. That of the second is.
const example = (text, drawn) => node('p', {}, `${text} `, ...(drawn ? [node('code', {}, 'foo@example.org')] : []), ').');

const loginForm = () => {
  const name = node('input', { id: 'username', class: 'form-control', placeholder: 'e.g. lain' });
  const password = node('input', { id: 'password', class: 'form-control', type: 'password' });
  const panel = node('div', { class: 'login panel panel-default' });
  const submit = async (event) => {
    event.preventDefault();
    const body = new URLSearchParams({ username: name.value, password: password.value, grant_type: 'password' });
    const answer = await fetch('/oauth/token', { method: 'POST', body });
    if (answer.ok) return start();
    panel.querySelector('.alert')?.remove();
    panel.append(node('div', { class: 'alert error' }, 'Wrong username or password'));
    password.value = '';
  };
  panel.append(node('form', { class: 'login-form', submit }, node('label', { for: 'username' }, 'Username'), name,
    node('label', { for: 'password' }, 'Password'), password, node('button', { type: 'submit', class: 'btn button-default' }, 'Log in')));
  return panel;
};

const aliasItem = () => {
  const rows = node('tbody');
  const target = node('input');
  const said = node('p');
  const list = async () => {
    const { aliases } = await (await fetch('/api/pleroma/aliases')).json();
    rows.replaceChildren(...aliases.map((alias) => node('tr', {}, node('td', {}, alias), node('td', { class: 'actions' }, press('Remove', () => remove(alias))))));
  };
  const remove = async (alias) => {
    await fetch('/api/pleroma/aliases', json('DELETE', { alias }));
    await list();
  };
  const add = async () => {
    const answer = await fetch('/api/pleroma/aliases', json('POST', { alias: target.value }));
    const body = await answer.json();
    said.textContent = answer.ok ? 'Alias is added.' : `Error adding alias: ${body.error}`;
    box.append(said);
    if (answer.ok) target.value = '';
    await list();
  };
  list();
  const box = item('Account aliases', node('table', {}, node('thead', {}, node('tr', {}, node('th', {}, 'Alias'), node('th'))), rows),
    node('div', {}, example('Add a new alias (e.g.', false), target), press('Save', add));
  return box;
};

const moveItem = () => {
  const target = node('input');
  const password = node('input', { type: 'password', autocomplete: 'current-password' });
  const box = item('Move account', node('p', {}, 'If you want to move the account somewhere else, you must go to your target account and add an alias pointing here.'),
    node('div', {}, example('Account to move to (e.g.', true), target), node('div', {}, node('p', {}, 'Current password'), password));
  const move = async () => {
    const answer = await (await fetch('/api/pleroma/move_account', json('POST', { target_account: target.value, password: password.value }))).json();
    box.querySelector('button ~ p')?.remove();
    const moved = answer.spoken ?? 'Account is moved.';
    box.append(node('p', {}, answer.status === 'success' ? moved : `Error moving account: ${answer.error}`));
  };
  box.append(press('Save', move));
  return box;
};

// The first click asks for the password, the second one deletes.
const deleteItem = () => {
  const box = item('Delete account', node('p', {}, 'Permanently delete your data and deactivate your account.'));
  const password = node('input', { type: 'password' });
  const ask = press('Delete account', () => {
    ask.remove();
    box.append(node('div', {}, node('p', {}, 'Type your password in the input below to confirm account deletion.'), password,
      press('Delete account', () => fetch('/api/pleroma/delete_account', json('POST', { password: password.value })))));
  });
  box.append(ask);
  return box;
};

const securityTab = () => node('div', {},
  item('Change email', node('div', {}, node('p', {}, 'New email'), node('input', { type: 'email' })),
    node('div', {}, node('p', {}, 'Current password'), node('input', { type: 'password', autocomplete: 'current-password' })), press('Save', () => {})),
  item('Change password', ...['Current password', 'New password', 'Confirm new password'].map((label) =>
    node('div', {}, node('p', {}, label), node('input', { type: 'password' }))), press('Save', () => {})),
  item('OAuth tokens', node('table', { class: 'oauth-tokens' }, node('tbody', {}, node('tr', {}, node('td', {}, 'AkkomaFE'),
    node('td', { class: 'actions' }, press('Revoke', () => {})))))),
  node('div', { class: 'setting-item mfa-settings' }, node('div', { class: 'mfa-heading' }, node('h2', {}, 'Two-factor authentication')),
    node('div', {}, node('div', { class: 'setting-item' }, node('h3', {}, 'Authentication methods')))),
  aliasItem(), moveItem(), deleteItem());

const importer = (path, success) => {
  const input = node('input', { type: 'file' });
  const box = node('div', { class: 'importer' }, node('form', {}, input));
  const submit = async () => {
    const body = new FormData();
    body.append('list', input.files[0]);
    const answer = await fetch(path, { method: 'POST', body });
    box.querySelector('.button-unstyled')?.remove();
    box.append(node('button', { class: 'button-unstyled', type: 'button' }, icon('times'), node('p', {}, answer.ok ? success : 'Error importing followers')));
  };
  box.append(press('Submit', submit));
  return box;
};

const exporter = (filename, label) => node('div', { class: 'exporter' }, press(label, async () => {
  const handles = await (await fetch('/api/practice/friends')).json();
  const link = node('a', { href: `data:text/plain;charset=utf-8,${encodeURIComponent(handles.join('\n'))}`, download: filename, style: 'display: none' });
  document.body.append(link);
  link.click();
  link.remove();
}));

const dataTab = () => node('div', {},
  item('Follow import', importer('/api/pleroma/follow_import', 'Follows imported! Processing them will take a while.')),
  item('Follow export', exporter('friends.csv', 'Export your follows to a csv file')),
  item('Block import', importer('/api/pleroma/blocks_import', 'Blocks imported! Processing them will take a while.')),
  item('Block export', exporter('blocks.csv', 'Export your blocks to a csv file')),
  item('Mute import', importer('/api/pleroma/mutes_import', 'Mutes imported! Processing them will take a while.')),
  item('Mute export', exporter('mutes.csv', 'Export your mutes to a csv file')),
  item('Account backup', node('table', {}), press('Create a new backup', () => {})));

// A dialog over everything: the first button says yes.
const askOnce = (title, text, act) => {
  const close = () => document.querySelector('.confirm-modal').remove();
  document.getElementById('modal').append(node('span', { class: 'confirm-modal dark-overlay' },
    node('div', { class: 'dialog-modal panel panel-default' },
      node('div', { class: 'panel-heading dialog-modal-heading' }, node('div', { class: 'title' }, title)),
      node('div', { class: 'dialog-modal-content' }, text),
      node('div', { class: 'dialog-modal-footer user-interactions panel-footer' },
        press('Logout', () => { close(); act(); }), press('Do not logout', close)))));
};

const settings = (signedIn) => {
  const tabs = [['General', 'wrench', node('div', {}, item('Interface'))],
    ...(signedIn ? [['Profile', 'user', node('div', {}, item('Name & bio'))], ['Security', 'lock', securityTab()]] : []),
    ['Filtering', 'filter', node('div', {}, item('Filtering'))],
    ...(signedIn ? [['Data Import / Export', 'download', dataTab()]] : [])];
  const contents = tabs.map(([label, , tab], i) => node('div', { class: i === 0 ? 'active' : 'hidden' }, node('h1', { class: 'mobile-label' }, label), tab));
  const show = (i) => contents.forEach((content, at) => { content.className = at === i ? 'active' : 'hidden'; });
  const buttons = tabs.map(([label, name], i) => node('div', { class: 'tab-wrapper' },
    node('button', { class: 'tab button-default', type: 'button', click: () => show(i) }, icon(name), node('span', { class: 'text' }, label))));
  const out = () => askOnce('Logout confirmation', 'Do you really want to logout?', async () => {
    await fetch('/oauth/revoke', { method: 'POST' });
    start();
  });
  return node('div', { class: 'settings-modal' }, node('div', { class: 'settings-modal-panel panel' },
    node('div', { class: 'panel-heading' }, node('span', { class: 'title' }, 'Settings')),
    node('div', { class: 'panel-body' }, node('div', { class: 'tab-switcher settings_tab-switcher side-tabs' },
      node('div', { class: 'tabs' }, ...buttons), node('div', { class: 'contents scrollable-tabs' }, ...contents))),
    node('div', { class: 'panel-footer settings-footer' }, ...(signedIn
      ? [node('button', { class: 'button-default logout-button', type: 'button', title: 'Logout', click: out }, icon('sign-out-alt'), node('span', {}, 'Logout'))] : []))));
};

const start = async () => {
  const answer = await fetch('/api/v1/accounts/verify_credentials');
  const signedIn = answer.ok;
  const panel = signedIn
    ? node('div', { class: 'panel panel-default signed-in' }, node('div', { class: 'user-card' }, (await answer.json()).acct))
    : loginForm();
  const open = () => {
    document.querySelector('.settings-modal')?.remove();
    app.append(settings(signedIn));
  };
  app.replaceChildren(
    node('nav', { id: 'nav', class: 'DesktopNav' }, node('div', { class: 'inner-nav' }, node('div', { class: 'item right actions' },
      node('button', { class: 'button-unstyled nav-icon', type: 'button', click: open }, icon('cog'))))),
    node('div', { class: 'user-panel' }, panel));
};

start();
