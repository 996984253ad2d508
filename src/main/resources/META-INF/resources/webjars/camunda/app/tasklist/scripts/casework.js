// What Tasklist gets from us: the kit that every embedded form calls, the tab with the whole case, its number in the list, and
// the menu of our own pages.
import { openForm } from '../../../lib/casework/forms-kit/form.js';
import { pagesMenu } from '../../../lib/casework/forms-kit/pages.js';
import { caseOnCard, caseTab } from '../../../lib/casework/forms-kit/tab.js';

window.caseworkForm = openForm;

export default [caseTab, caseOnCard, pagesMenu];
