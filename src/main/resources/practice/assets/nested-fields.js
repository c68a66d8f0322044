// The link below the keywords of a filter puts one more row there; its number is the time, as with Mastodon's library.
document.querySelector('a.add_fields')?.addEventListener('click', (event) => {
  event.preventDefault();
  const body = document.querySelector('.keywords-table tbody');
  const rows = body.querySelectorAll('tr.nested-fields');
  const row = rows[rows.length - 1].cloneNode(true);
  const number = Date.now() + rows.length;
  row.querySelectorAll('input').forEach((input) => {
    input.name = input.name.replace(/\[\d+\]/, `[${number}]`);
    if (input.id) input.id = input.id.replace(/_\d+_/, `_${number}_`);
    if (input.type === 'text') input.value = '';
    if (input.type === 'checkbox') input.checked = true;
  });
  body.append(row);
});
