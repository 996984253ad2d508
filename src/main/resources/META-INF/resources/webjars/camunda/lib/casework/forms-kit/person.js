// Finds a person or takes a new one down; who may be the same is shown with its likeness and never merged silently.
//
//   data-person="name"       the part of the form under which the person is sent: name.id or name.name, name.mobile …
//   data-role="beneficiary"  asks for category and channels too; "identified" needs the identity number; "known" finds only
import { alikePeople, findPeople } from './api.js';
import { el, idOf, ltr } from './dom.js';
import { local, t } from './text.js';

const CHANNELS = ['SMS', 'PHONE', 'EMAIL', 'LETTER', 'INTERVIEW', 'CORRESPONDENCE'];
const TIMES = ['MORNING', 'AFTER_DHUHR', 'AFTER_ASR', 'AFTER_MAGHRIB', 'AFTER_ISHA'];
const QUIET = 600;

const button = (label, act, kind = 'btn-default') => {
  const one = el('button', { type: 'button', class: `btn ${kind}` }, label);
  one.addEventListener('click', act);
  return one;
};

const select = (first, rows) =>
  el('select', { class: 'form-control short' }, el('option', { value: '' }, first), ...rows.map(([value, label]) => el('option', { value }, label)));

/** One line about somebody: name, category, what is masked. */
function line({ person }, more) {
  const parts = [person.maskedNationalId, person.maskedMobile].filter(Boolean).flatMap((part) => [' · ', ltr(part)]);
  return el('span', {}, el('strong', {}, person.name), person.category ? ` · ${t(person.category)}` : '', ...parts, more ? ` · ${more}` : '');
}

export class Person {
  /** @param changed called when somebody was chosen, taken away, or is being typed */
  constructor(place, choices, changed) {
    this.place = place;
    this.name = place.dataset.person;
    this.role = place.dataset.role;
    this.choices = choices;
    this.changed = changed;
    this.chosen = null;
    this.id = el('input', { type: 'hidden' });
    this.chooser = el('div', { 'data-part': true });
    this.card = el('div', { 'data-part': true, class: 'casework-person', hidden: true, tabindex: '-1' });
    this.form = el('div', { 'data-part': true, hidden: true });
    place.append(
      el('div', { 'data-field': `${this.name}.id`, class: 'casework-holder' }, this.id),
      el('div', { 'data-place': this.name }),
      this.chooser,
      this.card,
      this.form
    );
    this.buildSearch();
    if (this.role !== 'known') {
      this.buildForm();
    }
  }

  get isNew() {
    return !this.form.hidden;
  }

  // ---- find

  buildSearch() {
    const typed = el('input', { class: 'form-control', type: 'search', autocomplete: 'off', 'data-apart': true });
    const status = el('p', { role: 'status', class: 'hint' });
    const list = el('ul', { class: 'casework-found' });
    const search = async () => {
      list.replaceChildren();
      status.textContent = t('loading');
      try {
        const found = await findPeople(typed.value.trim());
        list.append(...found.map((one) => el('li', {}, line(one), button(t('chooseOne'), () => this.choose(one)))));
        status.textContent = found.length ? '' : t('foundNobody');
      } catch (problem) {
        status.textContent = problem.message;
      }
    };
    typed.addEventListener('keydown', (event) => {
      // Not the whole form: Enter here searches.
      if (event.key === 'Enter') {
        event.preventDefault();
        search();
      }
    });
    this.typed = typed;
    this.chooser.append(
      el('label', { for: idOf(typed, 'casework-search') }, t('searchPerson')),
      el('div', { class: 'casework-search' }, typed, button(t('search'), search)),
      status,
      list,
      this.role === 'known' ? '' : button(t('registerNew'), () => this.register())
    );
  }

  choose(found) {
    this.chosen = found;
    this.id.value = found.person.id;
    const relatives = found.household.map((member) => `${member.name} (${t(member.relation)})`).join('، ');
    this.keepContact();
    this.card.replaceChildren(
      line(found),
      relatives ? el('p', { class: 'hint' }, `${t('household')}: ${relatives}`) : '',
      found.guardian ? el('p', { class: 'hint' }, `${t('guardian')}: ${found.guardian.name}`) : '',
      this.role === 'beneficiary' ? this.newContact() : '',
      button(t('chooseAnother'), () => this.clear())
    );
    this.show(this.card);
    this.card.focus();
  }

  /** The contact on record is completed only in its owner's presence; what is proven takes a change of data. */
  newContact() {
    const box = el('input', { type: 'checkbox' });
    const place = el('div');
    box.addEventListener('change', () => {
      place.append(this.contactFields);
      this.contactFields.hidden = !box.checked;
    });
    return el(
      'div',
      { 'data-show-when': 'channel=INTERVIEW' },
      el(
        'div',
        { 'data-field': `${this.name}.newContact`, 'data-type': 'accept' },
        el('label', { class: 'choice' }, box, el('span', {}, t('newContact')))
      ),
      place
    );
  }

  /** Back to the form of a new person, before the card that may hold it is drawn anew. */
  keepContact() {
    if (this.contactFields) {
      this.contactFields.hidden = true;
      this.form.insertBefore(this.contactFields, this.afterContact);
    }
  }

  clear() {
    this.keepContact();
    this.chosen = null;
    this.id.value = '';
    this.show(this.chooser);
    this.typed.focus();
  }

  register() {
    this.clear();
    this.showForm();
    const name = this.form.querySelector('input');
    name.value ||= /\d/.test(this.typed.value) ? '' : this.typed.value.trim();
    name.focus();
  }

  showForm() {
    if (this.contactFields) {
      this.contactFields.hidden = false;
    }
    this.show(this.form);
  }

  show(part) {
    for (const one of [this.chooser, this.card, this.form]) {
      one.hidden = one !== part;
    }
    this.changed(this);
  }

  /** Whoever was chosen or typed before, from a draft. */
  async restore(values) {
    if (values?.id) {
      const found = await findPeople(values.id).catch(() => []);
      if (found.length) {
        this.choose(found[0]);
      }
    } else if (values && this.role !== 'known') {
      this.showForm();
    }
  }

  // ---- take down

  field(name, label, control, attributes = {}, hint = null) {
    return el('div', { 'data-field': `${this.name}.${name}`, ...attributes }, el('label', {}, label), control, hint && el('p', { class: 'hint' }, hint));
  }

  buildForm() {
    const text = (attributes = {}) => el('input', { class: 'form-control', type: 'text', autocomplete: 'off', ...attributes });
    const digits = () => text({ inputmode: 'numeric', dir: 'ltr' });
    const full = this.role === 'beneficiary';
    const mobile = this.field('mobile', t('mobile'), digits(), {}, full ? t('noMobileHint') : null);
    this.afterContact = el('div', {}, this.buildAlike(), button(t('backToSearch'), () => this.clear()));
    if (full) {
      this.contactFields = el('div', { 'data-part': true, hidden: true }, mobile, ...this.contact());
    }
    this.form.append(
      this.field('name', t('name'), text({ maxlength: '300' }), { 'data-required': true }),
      this.field('nationalId', t('nationalId'), digits(), { 'data-required': this.role === 'identified' }),
      this.field('addressForm', t('addressForm'), select(t('choose'), ['FEMININE', 'MASCULINE', 'NEUTRAL'].map((one) => [one, t(one)])), {
        'data-required': true
      }),
      ...(full ? this.categories() : []),
      this.contactFields || mobile,
      this.afterContact
    );
    this.form.addEventListener('input', () => this.look());
  }

  categories() {
    const of = (list) => list.map((one) => [one.code, local(one, 'name')]);
    return [
      this.field('category', t('category'), select(t('choose'), of(this.choices.categories)), { 'data-required': true }),
      this.field('field', t('workField'), select(t('choose'), of(this.choices.fields)))
    ];
  }

  contact() {
    return [
      el(
        'div',
        { 'data-show-when': `${this.name}.mobile=*` },
        this.field('owner', t('owner'), select(t('choose'), ['OWN', 'SHARED', 'RELATIVE'].map((one) => [one, t(one)])))
      ),
      this.field('email', t('email'), el('input', { class: 'form-control', type: 'text', dir: 'ltr', autocomplete: 'off' })),
      el(
        'div',
        { 'data-field': `${this.name}.agreedChannels`, 'data-type': 'codes', 'data-required': true },
        el(
          'fieldset',
          {},
          el('legend', {}, t('agreedChannels')),
          ...CHANNELS.map((code) => el('label', { class: 'choice' }, el('input', { type: 'checkbox', value: code }), el('span', {}, t(`CHANNEL_${code}`))))
        )
      ),
      this.field('contactTime', t('contactTime'), select(t('anyTime'), TIMES.map((one) => [one, t(one)]))),
      this.address()
    ];
  }

  /** Where letters go; the server says when it is needed. */
  address() {
    const part = (name, attributes) => this.field(name, t(name), el('input', { class: 'form-control short', type: 'text', autocomplete: 'off', ...attributes }));
    const digits = (name, most) => part(name, { inputmode: 'numeric', dir: 'ltr', maxlength: most });
    return el(
      'fieldset',
      { class: 'casework-address' },
      el('legend', {}, t('postalAddress')),
      el('p', { class: 'hint' }, t('postalAddressHint')),
      el('div', { 'data-place': `${this.name}.address` }),
      digits('building', '8'),
      part('street', { maxlength: '100' }),
      part('district', { maxlength: '100' }),
      part('city', { maxlength: '100' }),
      digits('postalCode', '10'),
      digits('additionalNumber', '8'),
      digits('poBox', '10')
    );
  }

  // ---- who may be the same

  buildAlike() {
    this.alike = el('div', { class: 'casework-alike', 'aria-live': 'polite', 'data-part': true, hidden: true });
    this.alikeList = el('ul', { class: 'casework-found' });
    this.shared = el('p', { class: 'casework-caution', role: 'status', hidden: true });
    const box = el('input', { type: 'checkbox' });
    this.alike.append(
      el('p', {}, el('strong', {}, t('likelyTitle'))),
      this.alikeList,
      el(
        'div',
        { 'data-field': `${this.name}.notTheSame`, 'data-type': 'accept' },
        el('label', { class: 'choice' }, box, el('span', {}, t('notTheSame')))
      )
    );
    return this.role === 'beneficiary' ? el('div', {}, this.alike, this.shared) : '';
  }

  /** Looks a moment after the last key; an answer that a later one overtook is dropped. */
  look() {
    if (this.role !== 'beneficiary') {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const value = (name) => this.form.querySelector(`[data-field="${this.name}.${name}"]`)?.querySelector('input, select').value.trim();
      const asked = { name: value('name'), nationalId: value('nationalId'), mobile: value('mobile'), owner: value('owner'), email: value('email') };
      this.asked = asked;
      const alike = await alikePeople(asked).catch(() => null);
      if (alike && this.asked === asked) {
        this.showAlike(alike);
      }
    }, QUIET);
  }

  showAlike({ known, likely, onMobile }) {
    const why = (one) =>
      [...one.because.filter((reason) => reason !== 'NAME').map((reason) => t(`because_${reason}`)), `${t('likeness')} ${one.likeness}%`].join('، ');
    const entry = (found, more) => el('li', {}, line(found, more), button(t('chooseOne'), () => this.choose(found)));
    this.alikeList.replaceChildren(...(known ? [entry(known, t('knownNumber'))] : likely.map((one) => entry(one.found, why(one)))));
    this.alike.hidden = !known && likely.length === 0;
    this.shared.hidden = onMobile < 2;
    this.shared.textContent = `${t('sharedMobile')}: ${onMobile}`;
  }
}
