// The menu at the head of Tasklist: our own pages, those alone that the server says are open to who is signed in.
import { inLanguage } from '../language.js';
import { pageOf, workPages } from './api.js';
import { el } from './dom.js';
import { t } from './text.js';

const waiting = (number) => (number > 0 ? ` (${number})` : '');

/** A button that opens a list of links: arrows, Home and End move in it, Escape and leaving it close it. */
function menu(pages) {
  const links = pages.map((page) => el('a', { href: pageOf(page.address) }));
  const list = el('ul', { id: 'casework-pages-list', hidden: true }, links.map((link) => el('li', {}, link)));
  const button = el('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': list.id });
  const place = el('div', { class: 'casework-pages' }, button, list);

  function tell(now) {
    const of = (address) => now.find((page) => page.address === address)?.waiting ?? 0;
    pages.forEach(({ address, title }, i) => {
      links[i].textContent = inLanguage(title.ar, title.en) + waiting(of(address));
    });
    button.textContent = t('workPages') + waiting(pages.reduce((sum, page) => sum + of(page.address), 0));
  }

  function open(yes) {
    if (yes && list.hidden) {
      // Tasklist stays open for hours: the numbers are asked for anew, and the old ones stand until they have come.
      workPages().then(tell, () => {});
    }
    list.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
  }

  button.addEventListener('click', () => open(list.hidden));
  place.addEventListener('keydown', (event) => {
    const at = links.indexOf(document.activeElement);
    const last = links.length - 1;
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      open(false);
      button.focus();
    } else if (next !== undefined && (event.key.startsWith('Arrow') || !list.hidden)) {
      open(true);
      links[next].focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  place.addEventListener('focusout', (event) => place.contains(event.relatedTarget) || open(false));
  document.addEventListener('pointerdown', (event) => place.contains(event.target) || open(false));
  tell(pages);
  return place;
}

export const pagesMenu = {
  id: 'casework-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render(node) {
    workPages().then(
      (pages) => pages.length > 0 && node.append(menu(pages)),
      () => {
        // Tasklist is there without it, and the pages' addresses too.
      }
    );
  }
};
