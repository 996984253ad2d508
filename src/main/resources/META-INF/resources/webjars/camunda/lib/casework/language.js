// The language of the web apps: our cookie's, else the browser's, else Arabic. The web apps themselves look only at the
// browser's, so they are offered one language, the chosen one.

function chosen() {
  const cookie = document.cookie.match(/(?:^|;\s*)casework-language=(ar|en)(?:;|$)/);
  if (cookie) {
    return cookie[1];
  }
  const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2));
  return wanted.find((tag) => tag === 'ar' || tag === 'en') || 'ar';
}

export const language = chosen();
export const arabic = language === 'ar';
export const locales = { availableLocales: [language], fallbackLocale: language };

/** The text in the chosen language. */
export const inLanguage = (ar, en) => (arabic ? ar : en);
