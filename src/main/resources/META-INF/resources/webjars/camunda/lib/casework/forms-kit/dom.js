// Building elements from data: text only, never markup, so that what people typed stays text.

/** An element with attributes and children; strings become text, null is left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A run that keeps its left-to-right order inside Arabic: numbers, dates, codes. */
export const ltr = (text) => el('bdi', { dir: 'ltr' }, text);

/** A part of the case beside the form. */
export function section(title, ...content) {
  return el('section', { class: 'casework-section' }, el('h4', {}, title), ...content);
}

/** Names and what they stand for; a name without a value is left out. */
export function pairs(rows) {
  const list = el('dl', { class: 'casework-pairs' });
  for (const [name, value] of rows) {
    if (value !== undefined && value !== null && value !== '') {
      list.append(el('div', {}, el('dt', {}, name), el('dd', {}, value)));
    }
  }
  return list;
}

let ids = 0;

export function idOf(element, prefix) {
  if (!element.id) {
    ids += 1;
    element.id = `${prefix}-${ids}`;
  }
  return element.id;
}
