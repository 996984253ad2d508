// Brings the texts before the web app starts. It would load them itself, but some of its pages ask for texts only once,
// and on a first visit, or after an update, that is before they have come: then keys show instead.
import { language } from './language.js';

const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const STORE = 'camunda-web';

try {
  const response = await fetch(`${folder}${language}.json`, { cache: 'no-cache' });
  if (response.ok) {
    const store = JSON.parse(localStorage.getItem(STORE) || '{}');
    store[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await response.json());
    localStorage.setItem(STORE, JSON.stringify(store));
  }
} catch (unreachable) {
  // The web app tries again by itself, and says so when it fails too.
}
