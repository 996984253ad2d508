// What the forms of an announcement show beside their fields: the exact text, the message, and whom it concerns.
import { pageOf } from './api.js';
import { el, ltr, pairs, section } from './dom.js';
import { moment, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => inLanguage(one.ar, one.en);
const typed = (text, language) => el('p', { class: 'casework-words', lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }, text);
const list = (announcement) =>
  announcement.listed
    ? el('p', {}, el('a', { href: pageOf(`/staff/announcements/${announcement.id}`), target: '_blank', rel: 'noopener' }, t('announcementPage')))
    : null;

const PARTS = {
  says: (announcement) =>
    section(
      label(announcement.subject),
      typed(announcement.textAr, 'ar'),
      announcement.textEn ? typed(announcement.textEn, 'en') : el('p', {}, t('announcementArabicOnly')),
      el('p', {}, el('strong', {}, label(announcement.holds))),
      pairs([
        [t('announcementMessage'), label(announcement.message)],
        [t('announcementBy'), [el('bdi', {}, label(announcement.proposedBy)), ` · ${moment(announcement.proposedAt)}`]]
      ])
    ),
  concerned: (announcement) =>
    section(
      t('announcementConcerned'),
      el('p', {}, label(announcement.audience)),
      announcement.persons === 0
        ? el('p', { class: 'casework-none' }, t('announcementNobody'))
        : el('p', {}, `${t('announcementPersons')}: `, ltr(String(announcement.persons)))
    ),
  unreached: (announcement) =>
    section(
      t('announcementUnreached'),
      el('p', {}, ltr(String(announcement.unreached)), ' / ', ltr(String(announcement.persons))),
      list(announcement)
    )
};

export function renderAnnouncement(form, announcement) {
  form.querySelectorAll('[data-announcement]').forEach((place) => {
    place.replaceChildren(PARTS[place.dataset.announcement](announcement));
  });
}
