// What Tasklist gets from us: the kit that every embedded form calls, the tab with the whole case, its number in the list, the
// menu of our own pages, and the names of groups.
import { openForm } from '../../../lib/casework/forms-kit/form.js';
import { nameGroups } from '../../../lib/casework/forms-kit/groups.js';
import { pagesMenu } from '../../../lib/casework/forms-kit/pages.js';
import { caseOnCard, caseTab } from '../../../lib/casework/forms-kit/tab.js';

window.caseworkForm = openForm;
nameGroups();

export default [caseTab, caseOnCard, pagesMenu];
