// There is one sign-in page, and it is ours: where a web app would show its own, after signing out or when the session has
// ended, the browser goes there. AngularJS changes the address by pushState, which tells nobody, so it is looked at.
const appRoot = document.querySelector('base').getAttribute('app-root');
const signInPage = appRoot.replace(/\/camunda$/, '') + '/staff/sign-in';

setInterval(() => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(signInPage);
  }
}, 200);
