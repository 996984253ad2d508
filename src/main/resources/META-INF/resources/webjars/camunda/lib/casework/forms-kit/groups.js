// Groups by name: Tasklist knows no more of a group than its id, and shows that at the head of a task.
import { inLanguage } from '../language.js';

const NAMES = {
  'intake-officers': ['الاستقبال وخدمة المستفيدين', 'Intake officers'],
  'service-committee': ['لجنة الخدمات', 'Service committee'],
  'aid-committee': ['لجنة المساعدات', 'Aid committee'],
  'follow-up-committee': ['لجنة المتابعة', 'Follow-up committee'],
  'investigation-committee': ['لجنة التحقيق والمتابعة', 'Investigation and follow-up committee'],
  'liaison-officers': ['ضباط الاتصال', 'Liaison officers'],
  'management': ['الإدارة العليا', 'Top management'],
  'executive-manager': ['المدير التنفيذي', 'Executive manager'],
  'board': ['مجلس الإدارة', 'Board'],
  'board-chair': ['رئيس مجلس الإدارة', 'Chair of the board'],
  'finance': ['الشؤون المالية', 'Finance'],
  'authorised-signatories': ['المخوَّلون بالتوقيع', 'Authorised signatories'],
  'human-resources': ['الموارد البشرية', 'Human resources'],
  'data-protection-officer': ['مسؤول حماية البيانات', 'Data-protection officer'],
  'volunteer-coordinator': ['منسّق التطوع', 'Volunteer coordinator'],
  'violation-readers': ['مستقبلو البلاغات', 'Readers of reports of violations'],
  'analysts': ['تحليل الإجراءات', 'Process analysts'],
  'camunda-admin': ['إدارة النظام', 'System administrators']
};

const PLACE = '.meta .groups a';

function name(link) {
  const shown = link.textContent.trim();
  const named = shown
    .split(', ')
    .map((id) => (NAMES[id] ? inLanguage(...NAMES[id]) : id))
    .join(inLanguage('، ', ', '));
  if (named !== shown) {
    // AngularJS writes into this very node when the groups change.
    link.firstChild.nodeValue = named;
  }
}

/** For as long as Tasklist is open, whatever task is shown. */
export function nameGroups() {
  const names = () => document.querySelectorAll(PLACE).forEach(name);
  new MutationObserver(names).observe(document.body, { childList: true, subtree: true, characterData: true });
  names();
}
