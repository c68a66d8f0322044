/* arguments: a field and whether to keep it to itself; gives what it holds, or only the length */
const [field, quiet] = arguments;
const value = field.value ?? field.textContent;
return { length: value.length, value: quiet ? '' : value, limit: field.maxLength > 0 ? field.maxLength : 0 };
