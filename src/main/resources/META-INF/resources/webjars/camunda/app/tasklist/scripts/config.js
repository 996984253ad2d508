import { inLanguage, locales } from '../../../lib/casework/language.js';
import '../../../lib/casework/direction.js';
import '../../../lib/casework/sign-in.js';
import '../../../lib/casework/texts.js';

// Comments and tasks of their own are refused by the engine (design, decisions 3 and 8): no buttons for them.
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    'tasklist.navbar.action:create-task-action,tasklist.task.action:task-action-comment'
  );

export default {
  app: { name: inLanguage('قائمة المهام', 'Tasklist'), vendor: inLanguage('إصرار', 'Esrar') },
  locales,
  disableWelcomeMessage: true,
  customScripts: ['scripts/casework'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: inLanguage('تولّي المهمة المختارة', 'claims the selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: inLanguage('الانتقال إلى أول قائمة', 'moves to the first filter')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: inLanguage('الانتقال إلى أول مهمة', 'moves to the first task')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: inLanguage('الانتقال إلى أول حقل في النموذج', 'moves to the first field of the form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: inLanguage('بدء معاملة', 'opens the list of processes to start')
    }
  }
};
