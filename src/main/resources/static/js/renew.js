// While a page shows work that goes on, its main part is brought anew every three seconds; without script its link does it.
const renew = setInterval(async () => {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    const main = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');
    if (!response.ok || !main) {
      return;
    }
    const goesOn = main.querySelector('[data-renews]');
    if (goesOn) {
      document.querySelector('[data-renews] [role=status]').textContent = goesOn.querySelector('[role=status]').textContent;
    } else {
      clearInterval(renew);
      document.querySelector('main').replaceWith(main);
    }
  } catch (withoutConnection) {
    // The next time there may be one.
  }
}, 3000);
