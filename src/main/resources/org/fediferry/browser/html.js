/* the document with what its fields hold, in a copy that belongs to no window and therefore runs and loads nothing */
const copy = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
const fields = root => [...root.querySelectorAll('input, textarea, option')];
const copies = fields(copy);
fields(document.documentElement).forEach((field, i) => {
  const twin = copies[i];
  if (secret(field)) {
    twin.removeAttribute('value');
    twin.textContent = '';
  } else if (field.localName === 'option') {
    twin.toggleAttribute('selected', field.selected);
  } else if (field.localName === 'textarea') {
    twin.textContent = field.value;
  } else if (field.type === 'checkbox' || field.type === 'radio') {
    twin.toggleAttribute('checked', field.checked);
  } else if (field.type !== 'file' && field.value !== field.defaultValue) {
    twin.setAttribute('value', field.value);
  }
});
return copy.outerHTML;
