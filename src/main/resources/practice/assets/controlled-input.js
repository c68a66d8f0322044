// An input as React controls it: only what a person types changes the state. A value set by script is not noticed,
// because the value that was seen last is recorded whenever the property is set, and an event without a change counts for nothing.
export const controlled = (element, initial) => {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value');
  let state = initial;
  let seen = initial;
  Object.defineProperty(element, 'value', {
    get: () => native.get.call(element),
    set: (value) => {
      seen = String(value);
      native.set.call(element, value);
    },
  });
  native.set.call(element, initial);
  const restore = () => {
    seen = state;
    if (native.get.call(element) !== state) native.set.call(element, state);
  };
  element.addEventListener('input', () => {
    const now = native.get.call(element);
    if (now !== seen) state = now;
    restore();
    element.dispatchEvent(new CustomEvent('state', { bubbles: true }));
  });
  return { get value() { return state; }, restore };
};
