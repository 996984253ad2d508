// While one types a question, published ones that may be the same are offered. What is typed goes in a body, not an address.
document.querySelectorAll('[data-similar]').forEach((place) => {
  const form = place.closest('form');
  const question = form.elements.namedItem('question');
  const seen = form.querySelector('[data-seen]');
  let waiting;
  let asked = '';

  const look = async () => {
    const typed = question.value.trim();
    if (typed.length < 8 || typed === asked) {
      return;
    }
    asked = typed;
    const body = new URLSearchParams({ question: typed.slice(0, 600), _csrf: form.elements.namedItem('_csrf').value });
    try {
      const answer = await fetch(place.dataset.address, { method: 'POST', body });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // An answer that later typing overtook is dropped.
      if (asked === typed) {
        place.replaceChildren(...page.body.children);
        // Seen here, the page before sending has nothing new to say.
        seen.value = 'true';
      }
    } catch (noConnection) {
      // The form goes without it; the page before sending offers the same.
    }
  };

  question.addEventListener('input', () => {
    seen.value = '';
    clearTimeout(waiting);
    waiting = setTimeout(look, 700);
  });
});
