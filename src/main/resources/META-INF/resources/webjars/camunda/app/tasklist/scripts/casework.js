// What Tasklist gets from us: the kit that every embedded form calls, and the tab with the whole case.
import { openForm } from '../../../lib/casework/forms-kit/form.js';
import caseTab from '../../../lib/casework/forms-kit/tab.js';

window.caseworkForm = openForm;

export default [caseTab];
