// Keeps what is typed, and says so when there is no connection. Without script each step is kept as it is sent.

// What is typed is kept while one types, so that a lost connection or a dead battery costs a few words at most.
function keep(form) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set('kept', '');
  // Also while the page is left; what is too long for that (64 KB) goes as usual.
  const keepalive = fields.toString().length < 60000;
  return fetch(form.action, { method: 'POST', body: fields, redirect: 'manual', keepalive }).then((answer) => answer.status === 204);
}

document.querySelectorAll('form[data-keeps]').forEach((form) => {
  const here = form.querySelector('[data-kept-here]');
  let waiting;
  let unkept = false;
  const keepNow = () => {
    keep(form).then(
      (done) => {
        unkept = false;
        here.textContent = done ? form.dataset.kept : '';
      },
      () => {
        unkept = true;
        here.textContent = form.dataset.offline;
      }
    );
  };
  form.addEventListener('input', () => {
    here.textContent = '';
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = null;
      keepNow();
    }, 1500);
  });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    waiting = null;
  });
  // Another page by a link: the last words are kept on the way out.
  window.addEventListener('pagehide', () => {
    if (waiting) {
      clearTimeout(waiting);
      waiting = null;
      keep(form).catch(() => {});
    }
  });
  // The connection is back: what could not be kept is kept now, without another word being typed.
  window.addEventListener('online', () => {
    tell(form, '');
    if (unkept) {
      keepNow();
    }
  });
});

// Before a page is left for one that may not come: is anybody there? If not, the page stays as it is.
document.querySelectorAll('form[data-offline]:not([data-upload])').forEach((form) => {
  let asking = false;
  let sure = false;
  let later;
  // A form that says so is sent by itself once there is a connection again, unless it is changed meanwhile.
  const sendLater = (button) => {
    clearInterval(later);
    later = setInterval(() => form.requestSubmit(button), 10000);
    const now = () => later && form.requestSubmit(button);
    window.addEventListener('online', now, { once: true });
  };
  const notLater = () => {
    clearInterval(later);
    later = null;
  };
  form.addEventListener('input', notLater);
  form.addEventListener('submit', (event) => {
    if (sure) {
      // Once: whoever comes back to this page is asked again.
      sure = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (asking) {
      return;
    }
    asking = true;
    notLater();
    const button = event.submitter;
    fetch('/track', { method: 'HEAD', cache: 'no-store' })
      .then(
        () => {
          sure = true;
          form.requestSubmit(button);
        },
        () => {
          tell(form, form.dataset.offline);
          if ('resends' in form.dataset) {
            sendLater(button);
          }
        }
      )
      .finally(() => (asking = false));
  });
});

// A file goes with its progress; a broken connection leaves it chosen, to be tried again.
document.querySelectorAll('form[data-upload]').forEach((form) => {
  const file = form.querySelector('input[type=file]');
  let sending;
  const picture = document.createElement('img');
  picture.alt = '';
  picture.hidden = true;
  picture.className = 'portal-preview';
  file.after(picture);
  const preview = () => {
    const chosen = file.files[0];
    tell(form, chosen && chosen.size > 10 * 1024 * 1024 ? form.dataset.tooLarge : '');
    picture.hidden = true;
    if (chosen && chosen.type.startsWith('image/') && chosen.size <= 10 * 1024 * 1024) {
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        picture.src = reader.result;
        picture.hidden = false;
      });
      reader.readAsDataURL(chosen);
    }
  };
  file.addEventListener('change', preview);
  if (file.files.length) {
    // Chosen before this script had come.
    preview();
  }

  form.addEventListener('submit', (event) => {
    const chosen = file.files[0];
    if (!chosen) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (sending) {
      return;
    }
    if (chosen.size > 10 * 1024 * 1024) {
      tell(form, form.dataset.tooLarge);
      return;
    }
    tell(form, '');
    const progress = document.createElement('progress');
    progress.max = 1;
    progress.className = 'w-100';
    progress.setAttribute('aria-label', file.getAttribute('aria-label'));
    form.append(progress);
    sending = new XMLHttpRequest();
    sending.upload.addEventListener('progress', (part) => {
      progress.value = part.lengthComputable ? part.loaded / part.total : 0;
    });
    sending.addEventListener('load', () => {
      // The page that the server leads to, or the same one with its problem.
      const page = new DOMParser().parseFromString(sending.responseText, 'text/html');
      const problem = page.querySelector(`[id="${CSS.escape(form.elements.namedItem('item').value)}-problem"]`);
      const known = { 413: form.dataset.tooLarge }[sending.status] || (sending.status >= 400 && form.dataset.failed);
      if (known || problem) {
        sending = null;
        progress.remove();
        tell(form, known || problem.textContent);
      } else {
        location.assign(sending.responseURL.split('#')[0]);
      }
    });
    ['error', 'timeout'].forEach((lost) =>
      sending.addEventListener(lost, () => {
        sending = null;
        progress.remove();
        tell(form, form.dataset.offline);
      })
    );
    sending.open('POST', form.action);
    // So long that 10 MB come through on a poor line.
    sending.timeout = 10 * 60 * 1000;
    sending.send(new FormData(form));
  });
});

function tell(form, text) {
  let place = form.querySelector('[data-tells]');
  if (!place && !text) {
    return;
  }
  if (!place) {
    place = document.createElement('p');
    place.dataset.tells = '';
    place.className = 'portal-problem';
    place.setAttribute('role', 'alert');
    form.append(place);
  }
  place.textContent = text;
  form.querySelectorAll('button[type=submit]').forEach((button) => {
    button.disabled = false;
  });
}
