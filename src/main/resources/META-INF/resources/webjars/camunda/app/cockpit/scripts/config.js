import { inLanguage, locales } from '../../../lib/casework/language.js';
import '../../../lib/casework/direction.js';
import '../../../lib/casework/sign-in.js';
import '../../../lib/casework/texts.js';

export default {
  app: { name: inLanguage('لوحة المتابعة', 'Cockpit'), vendor: inLanguage('إصرار', 'Esrar') },
  locales,
  disableWelcomeMessage: true
};
