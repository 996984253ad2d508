// What Tasklist gets from us: the kit that every embedded form calls, the tab with the whole case, its number in the list.
import { openForm } from '../../../lib/casework/forms-kit/form.js';
import {
  caseOnCard,
  caseTab,
  decisionsLink,
  receptionLink,
  witnessLink
} from '../../../lib/casework/forms-kit/tab.js';

window.caseworkForm = openForm;

export default [caseTab, caseOnCard, decisionsLink, witnessLink, receptionLink];
