// A service as its definition says: fields to fill in, criteria and items to read out, originals to sight (C2, B5).
import { el, idOf, ltr } from './dom.js';
import { local, t } from './text.js';

const LONG = 120;

function options(list) {
  return list.map((one) => el('option', { value: one.code }, local(one, 'label')));
}

function boxes(type, list) {
  return list.map(([value, label]) =>
    el('label', { class: 'choice' }, el('input', { type, value }), el('span', {}, label))
  );
}

function control(field) {
  switch (field.type) {
    case 'choice':
      return el('select', { class: 'form-control' }, el('option', { value: '' }, t('choose')), ...options(field.options));
    case 'date':
      return el('input', { class: 'form-control short', type: 'date' });
    case 'money':
    case 'number':
      return el('input', { class: 'form-control short', type: 'text', inputmode: 'decimal', dir: 'ltr' });
    case 'iban':
      return el('input', { class: 'form-control', type: 'text', dir: 'ltr', maxlength: '40' });
    default:
      return field.maxLength > LONG
        ? el('textarea', { class: 'form-control', rows: '3', maxlength: field.maxLength })
        : el('input', { class: 'form-control', type: 'text', maxlength: field.maxLength });
  }
}

/** The boxes of a field that has several, under one legend. */
function choices(field) {
  switch (field.type) {
    case 'boolean':
      return boxes('radio', [['true', t('yes')], ['false', t('no')]]);
    case 'multi':
      return boxes('checkbox', field.options.map((one) => [one.code, local(one, 'label')]));
    default:
      return null;
  }
}

const TYPES = { boolean: 'boolean', accept: 'accept', multi: 'codes', money: 'money' };

/** Rows that people make as many of as they like, with a cell for each column. */
export function lines(field, host) {
  const rows = el('div');
  const row = () =>
    el(
      'div',
      { class: 'casework-row', 'data-row': 'line' },
      ...field.columns.map((column) => {
        const cell = control(column);
        cell.dataset.cell = column.name;
        return el('label', {}, el('span', {}, local(column, 'label')), cell);
      })
    );
  const add = el('button', { type: 'button', class: 'btn btn-default' }, t('addLine'));
  add.addEventListener('click', () => {
    rows.append(row());
    rows.lastElementChild.querySelector('input, select, textarea').focus();
  });
  host.dataset.lines = '';
  host.addEventListener('casework-lines', (event) => {
    while (rows.children.length < event.detail.length) {
      rows.append(row());
    }
  });
  rows.append(row());
  return [el('fieldset', {}, el('legend', {}, local(field, 'label')), rows, add)];
}

function fieldHost(field) {
  const host = el('div', {
    'data-field': `answers.${field.name}`,
    'data-type': TYPES[field.type],
    'data-required': field.required && field.type !== 'accept'
  });
  const hint = field.hint && local(field, 'hint');
  const several = choices(field);
  if (field.type === 'lines') {
    host.append(...lines(field, host));
  } else if (field.type === 'accept') {
    host.append(el('label', { class: 'choice' }, el('input', { type: 'checkbox' }), el('span', {}, local(field, 'label'))));
  } else if (several) {
    host.append(el('fieldset', {}, el('legend', {}, local(field, 'label')), ...several));
  } else {
    host.append(el('label', {}, local(field, 'label')), control(field));
  }
  if (hint) {
    host.append(el('p', { class: 'hint' }, hint));
  }
  if (field.requiredWhen) {
    host.dataset.showWhen = `answers.${field.requiredWhen}=true`;
  }
  return host;
}

/** The fields of a service, to be filled in. */
export const serviceFields = (service) => service.fields.map(fieldHost);

/** Criteria and conditions, to be read out and explained. */
export function criteriaToRead(service) {
  return el(
    'ul',
    { class: 'casework-criteria' },
    ...service.criteria.map((one) => el('li', {}, ltr(`(${one.code})`), ' ', local(one, 'text')))
  );
}

/** What is needed, why, how it is proven, and for what; `state` says what is there of each. */
export function itemsToRead(items, state) {
  return el(
    'ul',
    { class: 'casework-criteria casework-items' },
    ...items.map((item) =>
      el(
        'li',
        {},
        el('strong', {}, local(item, 'name')),
        item.optional ? ` (${t('optional')})` : '',
        state ? el('span', { class: `casework-state ${state(item)}` }, t(state(item))) : '',
        el('span', { class: 'purpose' }, local(item, 'purpose')),
        el('span', { class: 'hint' }, `${t(`MODE_${item.mode}`)} – ${t(`NEEDED_${item.neededFor}`)}`)
      )
    )
  );
}

/** Rows «اطلاع دون نسخ»: the one fact of each original; identity papers are never uploaded. */
export function sightRows(items) {
  const host = el('div', { 'data-field': 'sighted', 'data-list': 'made', 'data-row-key': 'item', 'data-row-when': 'fact' });
  for (const item of items.filter((one) => one.mode === 'SIGHT')) {
    const fact = el('input', { class: 'form-control', type: 'text', maxlength: '200', 'data-cell': 'fact' });
    host.append(
      el(
        'div',
        { class: 'casework-row', 'data-row': item.code },
        el('div', {}, el('span', {}, local(item, 'name')), el('span', { class: 'purpose' }, local(item, 'purpose'))),
        el('label', { for: idOf(fact, 'casework-fact') }, el('span', {}, t('factRecorded')), fact)
      )
    );
  }
  return host.children.length ? host : el('p', { class: 'casework-none' }, t('nothingToSight'));
}
