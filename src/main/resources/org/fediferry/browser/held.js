/* arguments: a field and whether it holds a secret; gives what it holds, of a secret only the length */
const [field, secret] = arguments;
const value = field.value ?? field.textContent;
return { length: value.length, value: secret ? '' : value, limit: field.maxLength > 0 ? field.maxLength : 0 };
