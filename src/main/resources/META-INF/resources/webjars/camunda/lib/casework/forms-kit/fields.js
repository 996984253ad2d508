// Reads and fills the fields that a form declares with data attributes; knows nothing of any particular form.
//
//   data-field="name"            a field; its control is the input, select, textarea or group of radios inside;
//                                "part.name" is sent as a member of part
//   data-type="boolean|money|codes|accept"  how its value is sent: true/false, a number's text with Latin digits, the
//                                checked boxes as a list, true or nothing; else text
//   data-lines                   a list that people make longer; its rows are data-row, its cells data-cell; with
//                                data-growing its one row in the form is what each further row looks like
//   data-kind="OBJ"              a part, or an option of a select, for cases of this kind alone
//   data-part                    what a script shows and hides; hidden, it is not sent
//   data-list="source"           a list: its <template> is repeated for each row of the source; data-row-key names the
//                                member that takes the row's code, data-cell="name" are the row's controls, and a row
//                                is sent when the cell of data-row-when has a value
//   data-options="source"        a select filled from a source
//   data-undrafted               sent, and kept in no draft: a one-time code, a mark
//   data-show-when="a=X,Y;b=*"   shown, and sent, only when every part holds; "a!=X", "a=*" for any value,
//                                "a=X|b=Y" for either
import { el, idOf } from './dom.js';
import { latinDigits, local, t } from './text.js';

const CONTROLS = 'input, select, textarea';
const NOT_SHOWN = '[data-show-when][hidden], [data-part][hidden]';

export class Fields {
  constructor(form) {
    this.form = form;
  }

  /** Scripts add fields and take them away. */
  get hosts() {
    return [...this.form.querySelectorAll('[data-field]')];
  }

  /** Repeats list rows and fills selects from `sources`: {name: [{code, …}]}. */
  populate(sources) {
    this.form.querySelectorAll('[data-options]').forEach((select) => {
      for (const row of sources[select.dataset.options] || []) {
        const name = local(row, 'name') || local(row, 'text');
        select.append(el('option', { value: row.code }, select.dataset.withCode !== undefined ? `(${row.code}) ${name}` : name));
      }
    });
    this.form.querySelectorAll('[data-list]').forEach((host) => {
      const template = host.querySelector('template');
      if (!template) {
        return;
      }
      const rows = sources[host.dataset.list] || [];
      for (const row of rows) {
        const copy = template.content.firstElementChild.cloneNode(true);
        copy.dataset.row = row.code;
        copy.querySelectorAll('[data-text]').forEach((slot) => {
          slot.textContent = slot.dataset.text === 'code' ? row.code : local(row, slot.dataset.text) || '';
        });
        copy.querySelectorAll('[data-received]').forEach((slot) => {
          slot.textContent = t(row.received ? 'received' : 'notReceived');
          slot.classList.toggle('casework-received', Boolean(row.received));
        });
        host.append(copy);
      }
      host.hidden = rows.length === 0;
      host.classList.toggle('casework-empty', rows.length === 0);
    });
    this.form.querySelectorAll('[data-lines][data-growing]').forEach(grow);
    this.finish();
  }

  /** Names and labels, also of fields that were added since. */
  finish() {
    this.nameRadios();
    this.label();
  }

  nameRadios() {
    this.form.querySelectorAll('[data-field], [data-row] [data-cell]').forEach((group) => {
      const radios = group.querySelectorAll('input[type=radio]');
      radios.forEach((radio) => {
        radio.name = idOf(group, 'casework-group');
      });
    });
  }

  label() {
    this.hosts.filter((host) => !host.dataset.labelled).forEach((host) => {
      host.dataset.labelled = true;
      const label = host.querySelector(':scope > label');
      const control = host.querySelector(CONTROLS);
      if (label && control && !label.contains(control)) {
        label.htmlFor = idOf(control, 'casework-field');
      }
      if (host.dataset.required !== undefined) {
        const title = host.querySelector(':scope > label, :scope > legend, :scope > fieldset > legend');
        if (title) {
          title.append(' ', el('span', { class: 'casework-required' }, `(${t('required')})`));
        }
        if (control && !['radio', 'checkbox'].includes(control.type)) {
          control.setAttribute('aria-required', 'true');
        }
      }
      const hint = host.querySelector(':scope > .hint');
      if (hint && control) {
        control.setAttribute('aria-describedby', idOf(hint, 'casework-hint'));
      }
    });
  }

  /** Shows and hides what depends on other fields. */
  refresh() {
    this.form.querySelectorAll('[data-show-when]').forEach((part) => {
      part.hidden = !part.dataset.showWhen.split(';').every((one) => one.split('|').some((condition) => this.holds(condition)));
    });
  }

  holds(condition) {
    const [, name, not, wanted] = condition.trim().match(/^([\w.]+)(!?)=(.*)$/);
    const host = this.hosts.find((field) => field.dataset.field === name);
    const value = host && !host.closest(NOT_SHOWN) ? String(read(host) ?? '') : '';
    const among = wanted === '*' ? value !== '' : wanted.split(',').includes(value);
    return not ? !among : among;
  }

  /** The values of all fields that are shown; empty ones are left out, and from a draft those that no draft may keep. */
  collect(forDraft = false) {
    const values = {};
    for (const host of this.hosts) {
      const left = forDraft && host.dataset.undrafted !== undefined;
      if (!left && !host.closest(NOT_SHOWN)) {
        const value = readHost(host);
        if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) {
          const [name, member] = host.dataset.field.split('.');
          if (member) {
            (values[name] ??= {})[member] = value;
          } else {
            values[name] = value;
          }
        }
      }
    }
    return values;
  }

  /** Puts values back, e.g. a draft's; what the form does not know is left out. */
  fill(values) {
    for (const host of this.hosts) {
      const [name, member] = host.dataset.field.split('.');
      const value = member ? values[name]?.[member] : values[name];
      if (value !== undefined && value !== null) {
        if (host.dataset.lines !== undefined) {
          host.dispatchEvent(new CustomEvent('casework-lines', { detail: value }));
          fillLines(host, value);
        } else if (host.dataset.list !== undefined) {
          fillRows(host, value);
        } else {
          write(host, value);
        }
      }
    }
    this.refresh();
  }

  /** The place of an error: `opinion`, or `gaps[1].note` in the order the rows were sent. */
  place(path) {
    const [, name, index, cell] = path.match(/^([^[]+)(?:\[(\d+)\])?(?:\.(\w+))?/) || [];
    const host = this.hosts.find((field) => field.dataset.field === name);
    if (!host || index === undefined || (host.dataset.list === undefined && host.dataset.lines === undefined)) {
      return host || this.form.querySelector(`[data-place="${CSS.escape(name || '')}"]`) || undefined;
    }
    const row = (host.dataset.lines === undefined ? sentRows : filledLines)(host)[Number(index)];
    return row ? row.querySelector(`[data-cell="${CSS.escape(cell || '')}"]`) || row : host;
  }
}

/** A button for another row like the first, and as many as a draft has. */
function grow(host) {
  if (host.dataset.grown) {
    return;
  }
  host.dataset.grown = true;
  const first = host.querySelector('[data-row]');
  const empty = first.cloneNode(true);
  const add = el('button', { type: 'button', class: 'btn btn-default' }, t('addLine'));
  const another = () => {
    const row = empty.cloneNode(true);
    add.before(row);
    return row;
  };
  first.after(add);
  add.addEventListener('click', () => another().querySelector(CONTROLS).focus());
  host.addEventListener('casework-lines', (event) => {
    while (host.querySelectorAll('[data-row]').length < event.detail.length) {
      another();
    }
  });
}

function readHost(host) {
  if (host.dataset.lines !== undefined) {
    return filledLines(host).map(lineOf);
  }
  if (host.dataset.type === 'codes') {
    return [...host.querySelectorAll('input:checked')].map((box) => box.value);
  }
  if (host.dataset.type === 'accept') {
    return host.querySelector('input').checked || undefined;
  }
  return host.dataset.list !== undefined ? readRows(host) : read(host);
}

/** What stands in a field or in a cell of a row; undefined when nothing was chosen. */
function read(host) {
  const control = host.matches(CONTROLS) ? host : host.querySelector(CONTROLS);
  if (!control) {
    return undefined;
  }
  let value;
  if (control.type === 'radio') {
    value = host.querySelector('input:checked')?.value;
  } else if (control.type === 'checkbox') {
    return control.checked;
  } else {
    value = control.value.trim();
  }
  if (host.dataset.type === 'boolean') {
    return value === undefined || value === '' ? undefined : value === 'true';
  }
  return host.dataset.type === 'money' && value ? latinDigits(value).replace(/\s/g, '').replace(/٬/g, ',').replace('٫', '.') : value;
}

function write(host, value) {
  const control = host.matches(CONTROLS) ? host : host.querySelector(CONTROLS);
  if (host.dataset.type === 'codes') {
    host.querySelectorAll('input').forEach((box) => {
      box.checked = value.includes(box.value);
    });
  } else if (control.type === 'radio') {
    host.querySelectorAll('input').forEach((radio) => {
      radio.checked = radio.value === String(value);
    });
  } else if (control.type === 'checkbox') {
    control.checked = Boolean(value);
  } else {
    control.value = value;
  }
}

function cells(row) {
  return [...row.querySelectorAll('[data-cell]')];
}

function readRow(host, row) {
  const values = { [host.dataset.rowKey]: row.dataset.row };
  cells(row).forEach((cell) => {
    const value = read(cell);
    // A box that is not checked says nothing.
    if (value !== undefined && value !== '' && value !== false) {
      values[cell.dataset.cell] = value;
    }
  });
  return values;
}

function sentRows(host) {
  return [...host.querySelectorAll('[data-row]')].filter((row) => readRow(host, row)[host.dataset.rowWhen] !== undefined);
}

function readRows(host) {
  return sentRows(host).map((row) => readRow(host, row));
}

function lineOf(row) {
  return Object.fromEntries(cells(row).map((cell) => [cell.dataset.cell, read(cell)]).filter(([, value]) => value));
}

function filledLines(host) {
  return [...host.querySelectorAll('[data-row]')].filter((row) => Object.keys(lineOf(row)).length > 0);
}

function fillLines(host, lines) {
  host.querySelectorAll('[data-row]').forEach((row, at) => {
    cells(row).forEach((cell) => write(cell, lines[at]?.[cell.dataset.cell] ?? ''));
  });
}

function fillRows(host, values) {
  for (const value of Array.isArray(values) ? values : []) {
    const row = host.querySelector(`[data-row="${CSS.escape(value[host.dataset.rowKey])}"]`);
    if (row) {
      cells(row).forEach((cell) => value[cell.dataset.cell] !== undefined && write(cell, value[cell.dataset.cell]));
    }
  }
}
