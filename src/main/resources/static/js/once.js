// A form is sent once: its buttons rest until the answer is there. Without script the server sees to it alone.
document.addEventListener('submit', (event) => {
  const buttons = event.target.querySelectorAll('button[type=submit]');
  // After the browser has taken the form, for a disabled button would not be sent with it.
  setTimeout(() => buttons.forEach((button) => (button.disabled = true)));
});

// Going back brings the page as it was left.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('button[type=submit]').forEach((button) => (button.disabled = false));
});
