/* arguments: the locators; gives the place of the first that is visible, or -1 */
const [locators] = arguments;
let last = [];
for (let index = 0; index < locators.length; index++) {
  const found = matching(locators[index]);
  const visible = found.filter(shown);
  if (visible.length) {
    return { index, found: list(visible) };
  }
  last = last.concat(found);
}
return { index: -1, found: missing(last) };
