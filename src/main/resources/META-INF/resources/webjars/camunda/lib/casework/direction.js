// Sets language and direction of the page, and in Arabic puts the mirrored style sheets in the place of the originals.
import { arabic, language } from './language.js';

const root = document.documentElement;
root.lang = language;
root.dir = arabic ? 'rtl' : 'ltr';

const appRoot = document.querySelector('base').getAttribute('app-root');

function mirrored(href) {
  const app = href.match(/\/app\/(\w+)\/camunda-\1-bootstrap\.css/);
  if (app) {
    return `${appRoot}/lib/mirrored/${app[1]}.css`;
  }
  const plugin = href.match(/\/plugin\/(tasklist|cockpit|admin|welcome)\w*\/static\/app\/plugin\.css/);
  return plugin ? `${appRoot}/lib/mirrored/${plugin[1]}-plugin.css` : null;
}

function mirror(link) {
  const href = link.rel === 'stylesheet' && !link.dataset.mirrored && mirrored(link.href);
  if (!href) {
    return;
  }
  const twin = link.cloneNode();
  twin.dataset.mirrored = 'true';
  twin.href = href;
  // The original stays until its twin is there, so that the page is never without styles.
  twin.addEventListener('load', () => link.remove());
  link.dataset.mirrored = 'pending';
  link.after(twin);
}

if (arabic) {
  document.querySelectorAll('link').forEach(mirror);
  new MutationObserver((changes) =>
    changes.forEach((change) =>
      change.addedNodes.forEach((node) => node.nodeName === 'LINK' && mirror(node)))
  ).observe(document.head, { childList: true });
}
