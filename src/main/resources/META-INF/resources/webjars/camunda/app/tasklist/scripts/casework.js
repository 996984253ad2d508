// What Tasklist gets from us: the kit that every embedded form calls.
import { openForm } from '../../../lib/casework/forms-kit/form.js';

window.caseworkForm = openForm;
