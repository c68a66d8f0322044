/* arguments: a field and a text that no keyboard types; inserts it in place of what is selected, as an input method does */
const [field, text] = arguments;
field.focus({ preventScroll: true });
field.select?.();
return document.execCommand('insertText', false, text);
