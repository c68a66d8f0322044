/* arguments: a list and the value of an option; gives the option, whether it is selected, and the values there are */
const [select, value] = arguments;
if (select.localName !== 'select') {
  return { found: describe(select) + ', which is not a list' };
}
const option = [...select.options].find(o => o.value === value);
if (!option || option.matches(':disabled')) {
  const values = [...select.options].filter(o => !o.matches(':disabled')).map(o => quote(o.value));
  return { found: describe(select) + (option ? ' with this option disabled' : '') + ' with the options ' + values.join(', ') };
}
return { element: option, selected: option.selected };
