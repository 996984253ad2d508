// Words, plurals and dates of the forms, in the language of the web apps.
import { arabic, inLanguage } from '../language.js';

const TEXTS = {
  workPages: ['صفحات العمل', 'Work pages'],
  declaration: ['الإقرار', 'The declaration'],
  signer: ['الموقِّع', 'Signer'],
  fileNumber: ['رقم الملف', 'File number'],
  textVersion: ['نسخة النص', 'Version of the text'],
  printDeclaration: ['طباعة الإقرار', 'Print the declaration'],
  mayNotWitness: [
    'لا تُقبل شهادتكم في هذه المعاملة. يُرجى إعادة المهمة إلى المجموعة ليتولاها زميل آخر.',
    'You cannot be a witness in this case. Please give the task back to the group, so that a colleague takes it.'
  ],
  numberNotOwn: [
    'الرمز يصل إلى جوال ليس جوال مقدِّم الطلب. تأكدوا أنه أمامكم وأنه من يوقِّع، فأنتم الشاهد.',
    'The code goes to a telephone that is not the applicant’s own. Make sure that the applicant is before you and signs; you are the witness.'
  ],
  sendCode: ['إرسال الرمز', 'Send the code'],
  codeSent: ['أُرسل الرمز، وهو صالح 5 دقائق.', 'The code was sent; it is valid for 5 minutes.'],
  askWitness: ['طلب شهادته', 'Ask them to witness'],
  chooseWitness: ['يُرجى اختيار الزميل أولاً.', 'Please choose the colleague first.'],
  witnessAsked: [
    'طُلبت الشهادة. يؤكدها الزميل من حسابه: «صفحات العمل»، ثم «شهادات مطلوبة منكم».',
    'Asked. The colleague confirms it under “Work pages”, “Readings to witness”.'
  ],
  witnessHeard: ['أكّد الشهادة', 'has confirmed'],
  witnessAwaited: ['بانتظار تأكيده', 'not confirmed yet'],
  markFrame: [
    'إطار العلامة. تتحرك النقطة بالأسهم، وتوضع علامة × بمفتاح الإدخال، وتُمسح بمفتاح الحذف.',
    'Frame for the mark. The arrow keys move the point, Enter places a ×, Delete clears.'
  ],
  markHint: [
    'يرسم مقدِّم الطلب علامته بيده داخل الإطار. ومن لا يستطيع الرسم يضع علامة × بنفسه بالزر أو بمفتاح الإدخال، ويُسجَّل ذلك.',
    'The applicant draws the mark inside the frame. Who cannot draw places a × with the button or the Enter key; this is recorded.'
  ],
  placeCross: ['وضع علامة ×', 'Place a ×'],
  clearMark: ['مسح', 'Clear'],
  markPlaced: ['وُضعت علامة × بمفتاح.', 'A × was placed with a key.'],
  markDrawn: ['رُسمت العلامة.', 'The mark is drawn.'],
  complaint: ['الشكوى', 'The complaint'],
  violation: ['البلاغ', 'The report'],
  violationText: ['ما حدث', 'What happened'],
  violationDay: ['متى', 'When'],
  violationConcerned: ['عمّن أو عمّ', 'About whom or what'],
  violationHow: ['كيف عُرف', 'How it is known'],
  violationReporter: ['المبلِّغ', 'The reporter'],
  violationUnnamed: ['لم يذكر اسمه', 'Unnamed'],
  violationNamed: ['ذكر اسمه لكم وحدكم، وهو مختوم', 'Gave a name for you alone; it is sealed'],
  violationOpen: ['فتح الاسم', 'Open the name'],
  violationOpenHint: ['يُسجَّل فتحه باسمكم ووقته. يُفتح عند الحاجة إليه فقط.', 'The opening is written down with your name and the time. Open it only where it is needed.'],
  violationContact: ['وسيلة التواصل', 'How to reach'],
  violationWithdrawn: ['طلب المبلِّغ سحبه. ينتهي إن لم يكن في الأمر خطر على غيره.', 'The reporter asked to withdraw it. It ends if nobody else is at risk.'],
  violationTwin: ['وصل النص نفسه قبله في البلاغ', 'The same text came just before, in report'],
  violationExcluded: ['من استُبعد', 'Who is excluded'],
  violationTalk: ['ما قيل وما وُجد', 'What was said and found'],
  violationTold: ['ما قيل للمبلِّغ', 'What the reporter was told'],
  violationAuthority: ['الجهة المختصة', 'Competent authority'],
  complaintKind: ['النوع', 'Kind'],
  severity: ['الدرجة', 'Severity'],
  complaintFacts: ['ما أشار إليه المشتكي', 'What was ticked'],
  respondent: ['المشكو في حقه', 'About whom'],
  complaintText: ['ما حدث', 'What happened'],
  complaintWish: ['ما يرغب فيه', 'What is wished'],
  typedCase: ['رقم معاملة كتبه المشتكي، لم يُتحقق منه', 'A case number as typed, not proven'],
  administratorsInvolved: ['من استُبعد من إدارة النظام', 'Administrators who are excluded'],
  complainantWord: ['ما قاله المشتكي في النتيجة', 'The complainant’s word'],
  proposals: ['المقترحات', 'Proposals'],
  PROPOSAL_null: ['بانتظار الرأي', 'awaits a reply'],
  PROPOSAL_true: ['قُبل', 'accepted'],
  PROPOSAL_false: ['لم يُقبل', 'not accepted'],
  statements: ['ما قيل وما وُجد', 'What was said and found'],
  remedy: ['ما يُصلَح', 'Remedy'],
  correctiveAction: ['الإجراء التصحيحي', 'Corrective action'],
  actionCause: ['السبب', 'Why'],
  actionText: ['المطلوب', 'What is to be done'],
  actionOwner: ['القائم عليه', 'Owner'],
  actionDue: ['موعد الإجراء', 'Due on'],
  actionLate: ['حلّ موعده', 'its day has come'],
  actionProof: ['ما نُفِّذ وما يُثبته', 'What was done, and its proof'],
  actionCarriedOut: ['نفّذه', 'Carried out by'],
  actionReturned: ['سبب إعادته', 'Why it went back'],
  harmFound: ['ثبت ضرر', 'Harm was found'],
  refund: ['رد المبلغ', 'Refund'],
  payee: ['المستحق', 'Payee'],
  account: ['الحساب', 'Account'],
  paymentReference: ['رقم أمر الصرف', 'Payment order'],
  preparedBy: ['أعدّه', 'Prepared by'],
  paidOn: ['تاريخ التحويل', 'Paid on'],
  reviewTitle: ['مراجعة الشكاوى والاستفسارات', 'Review of complaints and inquiries'],
  reviewDay: ['الأرقام كما كانت', 'Figures as of'],
  reviewDue: ['الموعد', 'Due on'],
  openInstructions: ['توجيهات لم تُنفَّذ', 'Instructions not carried out'],
  noOpenInstructions: ['لا توجيهات مفتوحة.', 'No open instructions.'],
  instructionsDone: ['نُفِّذت منذ المراجعة السابقة', 'Carried out since the review before'],
  instruction: ['توجيه الإدارة العليا', 'Instruction of top management'],
  instructionProof: ['نُفِّذ', 'Done'],
  reviewFigures: ['الأرقام', 'Figures'],
  figure: ['الرقم', 'Figure'],
  figureFrozen: ['عند الفتح', 'At the opening'],
  figureNow: ['الآن', 'Now'],
  figureBefore: ['المراجعة السابقة', 'Review before'],
  needsAttention: ['معاملات تحتاج إلى عناية', 'Cases that need attention'],
  nothingNeedsAttention: ['لا متأخرة ولا عاجلة ولا معاد فتحها.', 'None late, urgent or reopened.'],
  attentionCase: ['المعاملة', 'Case'],
  attentionMatter: ['الموضوع والدرجة', 'Matter and severity'],
  attentionStatus: ['الحالة', 'State'],
  attentionClock: ['المدة', 'Time'],
  attentionOwner: ['لدى من', 'With whom'],
  openByOwner: ['المفتوح لدى كل مسؤول', 'What is open with whom'],
  nobodyHasOpen: ['لا معاملات مفتوحة لدى أحد.', 'Nobody has an open case.'],
  loadOpen: ['مفتوحة', 'Open'],
  loadLate: ['متأخرة', 'Late'],
  loadSoon: ['يقترب موعدها', 'About to be late'],
  loadMedian: ['أوسط عمرها بالأيام', 'Median age in days'],
  liaisonWork: ['ضباط الاتصال خلال 13 أسبوعاً', 'Liaison officers within 13 weeks'],
  noLiaisonWork: ['لم يُجب ضابط اتصال عن استفسار في هذه المدة.', 'No liaison officer answered an inquiry in this time.'],
  liaisonOfficer: ['ضابط الاتصال', 'Liaison officer'],
  liaisonAnswered: ['أجاب', 'Answered'],
  liaisonInTime: ['في موعدها', 'In time'],
  liaisonShare: ['إجابات كافية', 'Answers that were enough'],
  liaisonDays: ['أوسط أيام الرد', 'Median days to the answer'],
  rootCauses: ['الأسباب الجذرية', 'Root causes'],
  noRootCauses: ['لم تُدوَّن أسباب جذرية.', 'No root cause was written down.'],
  rootCause: ['السبب الجذري', 'Root cause'],
  causeFourWeeks: ['خلال 4 أسابيع', 'Within 4 weeks'],
  causeQuarter: ['خلال 13 أسبوعاً', 'Within 13 weeks'],
  announcementMessage: ['نص الرسالة', 'Text of the message'],
  announcementBy: ['أعدّه', 'Written by'],
  announcementConcerned: ['من يعنيهم', 'Whom it concerns'],
  announcementPersons: ['عددهم الآن', 'How many now'],
  announcementNobody: ['لا أحد يعنيه الإعلان الآن، ويُنشر في الموقع دون إرسال.', 'It concerns nobody now; it is published on the website and sent to nobody.'],
  announcementArabicOnly: ['النص بالعربية وحدها.', 'The text is in Arabic only.'],
  announcementUnreached: ['من لم يصلهم', 'Not reached'],
  announcementPage: ['قائمة من يعنيهم وما وصلهم', 'Whom it concerns, and what reached them'],
  absentColleague: ['الزميل الغائب', 'The absent colleague'],
  handoverNote: ['ملاحظة للبديل', 'Note for you'],
  unattendedTask: ['المهمة التي لا قائم عليها', 'The task that nobody attends to'],
  allExcluded: ['استُبعد كل من يحق له العمل عليها لتعارض المصالح.', 'Everyone who might act on it is excluded by a conflict of interest.'],
  allAway: ['غائب ولا بديل له:', 'Away without a substitute:'],
  handedOverCases: ['المعاملات المسلَّمة', 'Cases handed over'],
  noHandedOverCases: ['لا معاملات مفتوحة.', 'No open cases.'],
  inquiryQuestion: ['السؤال', 'The question'],
  INQUIRY_GENERAL: ['استفسار عام', 'general'],
  INQUIRY_ABOUT_CASE: ['عن معاملة', 'about a case'],
  INQUIRY_MEMBERSHIP: ['شؤون الأعضاء', 'matters of members'],
  INQUIRY_TECHNICAL: ['دعم تقني', 'technical support'],
  ASKER_UNNAMED: ['لم يذكر السائل اسمه. لا يُذكر له شيء عن معاملة أحد.', 'The asker gave no name. Say nothing about anybody’s case.'],
  ASKER_NAMED: [
    'كتب السائل اسمه ولم يُتحقَّق منه. لا يُذكر له شيء عن معاملة أحد.',
    'The asker typed a name that nobody verified. Say nothing about anybody’s case.'
  ],
  ASKER_ACCESS_CODE: ['سأل من داخل معاملته، برمز المتابعة أو رابطها أو جوال صاحبها.', 'Asked from within the case: by its access code, its link or the owner’s telephone.'],
  ASKER_OFFICER: ['تحقّق موظف من هوية السائل.', 'An officer verified who asks.'],
  aboutCase: ['المعاملة المسؤول عنها', 'The case that is asked about'],
  specialistAdvice: ['رأي المختص', 'Advice of specialists'],
  adviceAwaited: ['لم يصل الرأي بعد.', 'Not given yet.'],
  earlierAnswers: ['إجابات سابقة', 'Earlier answers'],
  givenBack: ['أعادها المراجع', 'Given back by the reviewer'],
  OPINION_SUFFICIENT: ['أجابت عن سؤاله', 'It answered the question'],
  OPINION_NOT_SUFFICIENT: ['ما زال لديه سؤال', 'There is still a question'],
  answerToReview: ['الإجابة المعروضة للمراجعة', 'The answer to review'],
  similarQuestions: ['أسئلة منشورة قد تشبهه', 'Published questions that may be the same'],
  questionsPage: ['الأسئلة المنشورة', 'Published questions'],
  loading: ['جارٍ التحميل…', 'Loading…'],
  loadFailed: ['تعذّر تحميل المعاملة.', 'The case could not be loaded.'],
  retry: ['إعادة المحاولة', 'Try again'],
  claimFirst: ['يُرجى تولّي المهمة أولاً لتعبئة النموذج.', 'Please claim the task first to fill in the form.'],
  sessionEnded: [
    'انتهت الجلسة، وما أدخلتموه محفوظ في هذه النافذة. يُرجى تسجيل الدخول من جديد لإكماله.',
    'Your session has ended. What you entered is kept in this window; please sign in again to go on.'
  ],
  signIn: ['تسجيل الدخول', 'Sign in'],
  offline: [
    'تعذّر الاتصال بالخادم، وما أدخلتموه محفوظ في هذه النافذة ونعيد المحاولة.',
    'The server cannot be reached. What you entered is kept in this window, and we keep trying.'
  ],
  draftSaving: ['جارٍ حفظ المسودة…', 'Saving the draft…'],
  draftSaved: ['حُفظت المسودة', 'Draft saved'],
  draftRestored: ['استُعيد ما أُدخل سابقاً ولم يُرسل.', 'What was entered earlier and not sent is back.'],
  checkFields: ['يُرجى مراجعة الحقول الآتية:', 'Please look at these fields:'],
  fieldsRefused: ['يُرجى مراجعة الحقول المشار إليها.', 'Please look at the marked fields.'],
  done: ['أُنجزت المهمة من قبل.', 'The task was completed before.'],
  gone: ['لم تعد المهمة موجودة.', 'The task is no longer there.'],
  forbidden: ['غير مصرَّح به.', 'You may not do this.'],
  failed: ['تعذّر إتمام العملية، وما أُدخل محفوظ.', 'That did not work; what was entered is kept.'],
  reload: ['تحديث القائمة', 'Refresh the list'],
  required: ['مطلوب', 'required'],
  applicant: ['مقدِّم الطلب', 'Applicant'],
  asker: ['السائل', 'Asker'],
  category: ['الفئة', 'Category'],
  identity: ['رقم الهوية', 'Identity number'],
  mobile: ['الجوال', 'Mobile'],
  service: ['الخدمة', 'Service'],
  status: ['الحالة', 'Status'],
  dueOn: ['موعد الرد', 'Answer due'],
  policyDueOn: ['موعد الرد بحسب السياسة (ت/6)', 'Due by the policy (C6)'],
  linkedCases: ['معاملات مرتبطة', 'Linked cases'],
  paused: ['المدة موقوفة', 'Time stands still'],
  late: ['متأخر', 'Late'],
  dueToday: ['يُستحق اليوم', 'Due today'],
  documents: ['المستندات', 'Documents'],
  noDocuments: ['لا مستندات بعد.', 'No documents yet.'],
  view: ['عرض', 'View'],
  openWindow: ['فتح في نافذة', 'Open in a window'],
  download: ['تنزيل', 'Download'],
  close: ['إغلاق', 'Close'],
  save: ['حفظ', 'Save'],
  previousPage: ['السابقة', 'Previous'],
  nextPage: ['التالية', 'Next'],
  pageOf: ['صفحة {0} من {1}', 'Page {0} of {1}'],
  pageNotShown: ['تعذّر عرض هذه الصفحة.', 'This page cannot be shown.'],
  notShown: [
    'لا يُعرض هذا النوع من الصور هنا. يُنزَّل ويُفتح على الجهاز، وإن لم يُفتح تُطلب الصورة بصيغة JPEG أو PDF.',
    'Pictures of this kind are not shown here. Download it and open it on your computer; if it does not open, ask for it as JPEG or PDF.'
  ],
  pagesOnly: ['في المرفق ملفات مخفية، فيُعرض صفحات ولا يُنزَّل.', 'Other files are hidden in it: its pages are shown, it cannot be downloaded.'],
  upload: ['إضافة مرفق', 'Add an attachment'],
  uploadFor: ['المستند المطلوب', 'For which item'],
  uploadHint: ['PDF أو صورة (JPEG وPNG وWebP وHEIC)، حتى {0} ميجابايت.', 'PDF or picture (JPEG, PNG, WebP, HEIC), up to {0} MB.'],
  file: ['الملف', 'File'],
  attach: ['إرفاق', 'Attach'],
  uploading: ['جارٍ الإرسال', 'Sending'],
  scanning: ['جارٍ الفحص…', 'Being checked…'],
  attached: ['أُضيف المرفق.', 'The attachment was added.'],
  chooseFile: ['يُرجى اختيار الملف.', 'Please choose a file.'],
  fileTooLarge: ['حجم الملف أكبر من {0} ميجابايت. يُرجى إرفاق ملف أصغر.', 'The file is larger than {0} MB. Please attach a smaller one.'],
  offlineFile: ['تعذّر الاتصال بالخادم، ولم يُرسل الملف. يُرجى المحاولة مرة أخرى.', 'The server cannot be reached and the file was not sent. Please try again.'],
  ITEM_offered: ['ما قدّمه المستفيد دون طلب (تصميم أو وصفة)', 'Offered, not asked for (a design, a recipe)'],
  'ITEM_signed-declaration': ['الإقرار الموقّع', 'Signed declaration'],
  heldTitle: ['مرفقات محجوزة', 'Attachments kept apart'],
  HELD_NOT_SCANNED: ['قيد الفحص، ولا يُفتح قبل انتهائه.', 'Being scanned; it opens once that is done.'],
  HELD_INFECTED: ['غير آمن، ولا يُفتح.', 'Not safe; it does not open.'],
  scanAgain: ['إعادة الفحص', 'Scan again'],
  released: ['سليم، وأُضيف إلى المعاملة.', 'Clean, and added to the case.'],
  ownWork: ['عمل مملوك', 'Own work'],
  ownWorkMark: ['عمل مملوك للمستفيد', 'The beneficiary’s own work'],
  ownWorkHint: ['يبقى العمل مملوكاً للمستفيد، ولا يُستعمل إلا في حدود الإذن (ح/1).', 'The work stays the beneficiary’s and is used only as permitted (F1).'],
  notOwnWork: ['ليس عملاً مملوكاً للمستفيد', 'Not own work'],
  permitted: ['الإذن باستعماله', 'Its use is permitted'],
  permittedInRequest: ['الإذن كما ورد في الطلب', 'Permission as given in the request'],
  PERMITTED_NONE: ['دون إذن', 'no permission'],
  PERMITTED_SHOP_ONLY: ['للعرض في المتجر فقط', 'for display in the shop only'],
  PERMITTED_PUBLISH: ['للنشر', 'for publication'],
  destroy: ['إتلاف', 'Destroy'],
  destroyWhy: ['سبب الإتلاف', 'Why it is destroyed'],
  destroyHint: ['لا يُستعاد المرفق بعد إتلافه، ويبقى في السجل من أتلفه ومتى ولماذا.', 'It cannot be brought back; who destroyed it, when and why stays on record.'],
  destroyConfirm: ['تأكيد الإتلاف', 'Destroy it'],
  DESTROY_NOT_NEEDED: ['مرفق لا حاجة إليه', 'Not needed'],
  DESTROY_IDENTITY_PAPER: ['وثيقة هوية لا تُحفظ صورتها', 'Identity paper, no copy is kept'],
  DESTROY_WRONG_CASE: ['لا يخص هذه المعاملة', 'Does not belong to this case'],
  DESTROY_UNREADABLE: ['غير واضح', 'Not readable'],
  DESTROY_ASKED_BY_OWNER: ['بطلب صاحبه', 'Asked for by its owner'],
  evidence: ['ما اطُّلع عليه وما تُحقِّق منه', 'Seen and checked'],
  EVIDENCE_SIGHT: ['اطلاع دون نسخ', 'seen, not copied'],
  EVIDENCE_FACT: ['بيان يُتحقَّق منه لدى جهة إصداره', 'to be checked with its issuer'],
  EVIDENCE_UPLOAD: ['مرفق', 'attachment'],
  EVIDENCE_DECLARE: ['إقرار', 'declaration'],
  notChecked: ['لم يُتحقَّق منه بعد', 'not checked yet'],
  letters: ['الخطابات', 'Letters'],
  letterNumber: ['رقم الصادر', 'Outgoing number'],
  letterToSend: ['الخطاب المطلوب إرساله', 'The letter to send'],
  printLetter: ['فتح الخطاب وطباعته', 'Open and print the letter'],
  printLabel: ['ملصق الظرف', 'Label of the envelope'],
  criteria: ['معايير الخدمة', 'Criteria of the service'],
  answers: ['بيانات الطلب', 'The request'],
  toTell: ['ما يُقال لصاحب العلاقة', 'What to tell the beneficiary'],
  timeline: ['سجل سير المعاملة', 'Timeline'],
  study: ['رأي الدراسة', 'Opinion of the study'],
  decision: ['القرار', 'Decision'],
  caseTab: ['ملف المعاملة', 'Case file'],
  noCase: ['ليس لهذه المهمة ملف معاملة.', 'This task has no case file.'],
  clock: ['احتساب المدة', 'How the time is counted'],
  noClock: ['لا تُحتسب المدة الآن.', 'No time is being counted now.'],
  day: ['اليوم', 'Day'],
  counted: ['العدّ', 'Count'],
  note: ['ملاحظة', 'Note'],
  contacts: ['سجل التواصل', 'Contact log'],
  noContacts: ['لا وقائع تواصل بعد.', 'No contacts yet.'],
  DIRECTION_IN: ['وارد', 'incoming'],
  DIRECTION_OUT: ['صادر', 'outgoing'],
  BEGAN_OUT: ['تواصلنا نحن', 'We were in touch'],
  BEGAN_IN: ['تواصل صاحب العلاقة معنا', 'They were in touch with us'],
  RESULT_REACHED: ['تم التواصل', 'reached'],
  RESULT_NOT_REACHED: ['لم يُرد', 'not reached'],
  RESULT_LEFT_WORD: ['تُرك خبر', 'left word'],
  RESULT_CALL_BACK: ['يُعاود الاتصال', 'call back later'],
  TIME_MORNING: ['صباحاً', 'in the morning'],
  TIME_AFTER_DHUHR: ['بعد الظهر', 'after the noon prayer'],
  TIME_AFTER_ASR: ['بعد العصر', 'after the afternoon prayer'],
  TIME_AFTER_MAGHRIB: ['بعد المغرب', 'after the sunset prayer'],
  TIME_AFTER_ISHA: ['بعد العشاء', 'after the evening prayer'],
  contactAdd: ['تسجيل تواصل', 'Log a contact'],
  contactChannel: ['الوسيلة', 'Channel'],
  contactDirection: ['من بدأ التواصل', 'Who began'],
  contactAt: ['الوقت', 'When'],
  contactNow: ['(فارغاً: الآن)', '(empty: now)'],
  contactResult: ['النتيجة', 'Result'],
  contactCallBack: ['وقت معاودة الاتصال', 'When to call again'],
  contactAbout: ['الموضوع في سطر', 'In one line: what about'],
  contactSend: ['تسجيل', 'Log'],
  contactDone: ['سُجّلت واقعة التواصل.', 'The contact is logged.'],
  callScript: ['ما يُقرأ في المكالمة', 'What to read in a call'],
  callGreeting: ['التحية', 'Greeting'],
  callVerify: ['التحقق قبل ذكر أي شيء', 'Verifying, before anything is told'],
  callExpected: ['الجواب الصحيح:', 'The right answer:'],
  callRule: [
    'إن لم يصح الجوابان لا يُذكر شيء عن المعاملة، ولا أن لدينا معاملة. ولا يُطلب رمز تحقق ولا رمز متابعة ولا كلمة مرور.',
    'Unless both answers are right nothing is told of the case, nor that there is one. Never ask for a code or a password.'
  ],
  callTold: ['بعد صحة الجوابين', 'Once both answers are right'],
  callRefusal: ['إن لم يصح الجوابان', 'If they are not right'],
  CHANNEL_INTERVIEW: ['المقابلة', 'interview'],
  CHANNEL_LETTER: ['خطاب ورقي', 'letter'],
  CHANNEL_CORRESPONDENCE: ['مراسلة', 'correspondence'],
  CHANNEL_PHONE: ['الاتصال الهاتفي', 'telephone'],
  CHANNEL_FAX: ['الفاكس', 'fax'],
  CHANNEL_WEBSITE: ['الموقع الإلكتروني', 'website'],
  CHANNEL_EMAIL: ['البريد الإلكتروني', 'e-mail'],
  CHANNEL_VOLUNTEER: ['عن طريق متطوع', 'by a volunteer'],
  CHANNEL_SMS: ['رسالة نصية', 'text message'],
  dataChange: ['البيانات المطلوب تحديثها', 'The data to be changed'],
  dataField: ['البيان', 'Field'],
  dataBefore: ['المسجَّل', 'On record'],
  dataAfter: ['الجديد', 'New'],
  dataOpen: ['عرض القيم كاملة', 'Show the values in full'],
  dataOthers: ['يُستخدم الجوال الجديد لغيره أيضاً، ويُرجى التأكد من صاحبه:', 'Others are reached at the new mobile too; please make sure whose it is:'],
  dataWay: ['الطريقة', 'Way'],
  dataAtDesk: ['في المقر، بعد الاطلاع على أصل الهوية', 'at the office, the original was sighted'],
  dataByCodes: ['من الموقع، برموز التحقق', 'on the website, by one-time codes'],
  dataTakenBy: ['سُجِّل', 'Taken down'],
  dataWitness: ['الشاهد', 'Witness'],
  dataDenyUntil: ['آخر يوم للإنكار', 'Last day for denying it'],
  dataDeniedAt: ['أُنكر في', 'Denied'],
  dataSendCodes: ['إرسال رمز التحقق إلى ما هو جديد', 'Send a code to what is new'],
  dataCodesSent: ['أُرسل الرمز، وهو صالح 5 دقائق.', 'The code was sent; it is good for 5 minutes.'],
  received: ['وصل', 'received'],
  notReceived: ['لم يصل', 'not received'],
  choose: ['يُرجى الاختيار', 'Please choose'],
  conflict: ['لدي تعارض مصالح', 'I have a conflict of interest'],
  conflictHint: [
    'تُستبعدون من هذه المعاملة وتُعاد المهمة إلى زملائكم، ولا يمكنكم الاطلاع عليها بعد ذلك.',
    'You are excluded from this case and the task goes back to your colleagues; you will not see the case any more.'
  ],
  conflictReason: ['سبب التعارض', 'Why there is a conflict'],
  conflictSend: ['تسجيل التعارض', 'Record the conflict'],
  conflictDone: ['سُجّل تعارض المصالح، وأُعيدت المهمة إلى المجموعة.', 'The conflict is recorded and the task went back to the group.'],
  bytes: ['كيلوبايت', 'kB'],
  yes: ['نعم', 'Yes'],
  no: ['لا', 'No'],
  MET_YES: ['متحقق', 'met'],
  MET_NO: ['غير متحقق', 'not met'],
  MET_NOT_APPLICABLE: ['لا ينطبق', 'not applicable'],
  opinion: ['الرأي', 'Opinion'],
  recommendedOutcome: ['التوصية', 'Recommendation'],
  outcome: ['القرار', 'Outcome'],
  reasons: ['الأسباب', 'Reasons'],
  criterion: ['المعيار', 'Criterion'],
  particulars: ['تفصيل القرار', 'Particulars'],
  left: ['ما ذُكر أنه بقي', 'Named as left'],
  LEFT_MISSING: ['لم يصل', 'not received'],
  LEFT_INVALID: ['غير سارٍ أو لا يفي بالغرض', 'not valid'],
  LEFT_UNREADABLE: ['غير واضح', 'not readable'],
  questions: ['الاستيضاحات والإفادات', 'Questions and replies'],
  question: ['الاستيضاح', 'Question'],
  reply: ['الإفادة', 'Reply'],
  noReply: ['لم تصل إفادة', 'no reply yet'],
  entitlementWhat: ['الاستحقاق', 'Entitlement'],
  entitlementAmount: ['المبلغ', 'Amount'],
  entitlementDueOn: ['موعد التنفيذ', 'To be fulfilled by'],
  basisReference: ['مرجع الاستحقاق', 'Reference'],
  riyal: ['ريال', 'SAR'],
  'productive-family': ['أسرة منتجة', 'Productive family'],
  'individual-producer': ['منتِج فرد', 'Individual producer'],
  craftsperson: ['حِرفي أو حِرفية', 'Craftsperson'],
  'supported-family': ['أسرة مستحقة للدعم', 'Supported family'],
  trainee: ['متدرب أو متدربة', 'Trainee'],
  establishment: ['منشأة صغيرة', 'Establishment'],
  APPROVED: ['الموافقة', 'Approved'],
  APPROVED_IN_PART: ['الموافقة على جزء من الطلب', 'Approved in part'],
  APPROVED_WITH_CONDITION: ['الموافقة بشرط', 'Approved with a condition'],
  WAITING_LIST: ['الموافقة المبدئية والإدراج في قائمة الانتظار', 'Approved in principle, on the waiting list'],
  DECLINED: ['عدم الموافقة', 'Declined'],
  REFERRED: ['الإحالة إلى جهة مختصة', 'Referred'],
  OUT_OF_REMIT: ['خارج الاختصاص', 'Out of remit'],
  started: ['سُجِّلت المعاملة', 'The case is taken down'],
  startedHint: ['تُطبع الورقة وتُسلَّم للأسرة: فيها رقم المعاملة ورمز المتابعة وما بقي.', 'Print the sheet and hand it over: the number, the access code and what is left.'],
  printSheet: ['طباعة ورقة الملف للأسرة', 'Print the sheet for the family'],
  addLine: ['إضافة سطر', 'Add a line'],
  optional: ['اختياري', 'optional'],
  MODE_SIGHT: ['اطلاع دون نسخ', 'sighted, not copied'],
  MODE_FACT: ['بيان يُدخَل ويُتحقَّق منه', 'a fact, typed and checked'],
  MODE_UPLOAD: ['مرفق', 'attachment'],
  MODE_DECLARE: ['إقرار من مقدِّم الطلب', 'declared by the applicant'],
  NEEDED_COMPLETENESS: ['يلزم لاكتمال الطلب', 'needed to complete the request'],
  NEEDED_FULFILMENT: ['يلزم قبل التنفيذ', 'needed before fulfilment'],
  there: ['موجود', 'there'],
  leftOver: ['بقي', 'left'],
  factRecorded: ['المعلومة المسجلة', 'Fact recorded'],
  nothingToSight: ['لا مستندات يُطَّلع عليها لهذه الخدمة.', 'Nothing to sight for this service.'],
  criteriaToRead: ['المعايير والشروط (تُقرأ وتُشرح)', 'Criteria and conditions (to be read out)'],
  itemsToRead: ['المستندات المطلوبة والغرض منها', 'What is needed, and why'],
  leftInWords: ['ما بقي لاكتمال الملف', 'What is left'],
  nothingLeft: ['لم يبقَ إلا التوقيع.', 'Nothing is left but the signature.'],
  keptUntil: ['تُحفظ المسودة حتى', 'The draft is kept until'],
  search: ['بحث', 'Search'],
  searchPerson: ['الاسم أو رقم الهوية أو الجوال', 'Name, identity number or mobile'],
  foundNobody: ['لم نجد أحداً. يمكن تسجيل شخص جديد.', 'Nobody was found. A new person can be registered.'],
  chooseOne: ['اختيار', 'Choose'],
  chooseAnother: ['تغيير الشخص', 'Choose somebody else'],
  registerNew: ['تسجيل شخص جديد', 'Register a new person'],
  backToSearch: ['رجوع إلى البحث', 'Back to the search'],
  name: ['الاسم', 'Name'],
  nationalId: ['رقم الهوية أو الإقامة', 'Identity or Iqama number'],
  addressForm: ['صيغة المخاطبة', 'Form of address'],
  FEMININE: ['المكرمة', 'feminine'],
  MASCULINE: ['المكرم', 'masculine'],
  NEUTRAL: ['دون تحديد', 'neutral'],
  workField: ['المجال', 'Field of work'],
  owner: ['لمن هذا الجوال؟', 'Whose mobile is it?'],
  OWN: ['له أو لها', 'their own'],
  SHARED: ['مشترك في الأسرة', 'shared in the family'],
  RELATIVE: ['لقريب', 'a relative\'s'],
  noMobileHint: ['يُترك فارغاً لمن لا جوال له: يوقِّع في المقر وتُطبع له ورقة الملف.', 'Leave it empty for who has none: they sign at the desk and take the printed sheet.'],
  email: ['البريد الإلكتروني', 'E-mail'],
  agreedChannels: ['الوسيلة المتفق عليها لإبلاغ الجديد', 'Agreed channel for news'],
  postalAddress: ['عنوان المراسلة', 'Postal address'],
  postalAddressHint: ['يلزم لمن اختار الخطاب الورقي. يُكتب العنوان الوطني، أو صندوق البريد مع المدينة والرمز البريدي.', 'Needed for letters on paper: the national address, or a P.O. box with city and postal code.'],
  building: ['رقم المبنى', 'Building number'],
  street: ['الشارع', 'Street'],
  district: ['الحي', 'District'],
  city: ['المدينة', 'City'],
  postalCode: ['الرمز البريدي', 'Postal code'],
  additionalNumber: ['الرقم الإضافي', 'Additional number'],
  poBox: ['صندوق البريد', 'P.O. box'],
  contactTime: ['الوقت المناسب للاتصال', 'When a call is welcome'],
  anyTime: ['أي وقت', 'any time'],
  MORNING: ['صباحاً', 'in the morning'],
  AFTER_DHUHR: ['بعد الظهر', 'after Dhuhr'],
  AFTER_ASR: ['بعد العصر', 'after Asr'],
  AFTER_MAGHRIB: ['بعد المغرب', 'after Maghrib'],
  AFTER_ISHA: ['بعد العشاء', 'after Isha'],
  likelyTitle: ['قد يكون الشخص نفسه مسجَّلاً من قبل', 'The same person may be on record'],
  likeness: ['تشابه الاسم', 'likeness of the name'],
  because_MOBILE: ['الجوال نفسه', 'the same mobile'],
  because_EMAIL: ['البريد نفسه', 'the same e-mail'],
  knownNumber: ['رقم الهوية مسجَّل لهذا الشخص', 'This person has the identity number'],
  notTheSame: ['راجعتُ المعروضين، وليس الشخص بينهم', 'I looked at those shown; it is none of them'],
  sharedMobile: ['تنبيه: يُستخدم هذا الجوال لأكثر من شخص، ويُرجى التأكد من صاحبه. عدد من سُجِّل لهم', 'Please note: this mobile is on record for several persons; make sure whose it is. Persons on record'],
  household: ['الأسرة', 'Household'],
  REPRESENTATIVE: ['ممثل الأسرة', 'representative'],
  SPOUSE: ['الزوج أو الزوجة', 'spouse'],
  CHILD: ['ابن أو ابنة', 'child'],
  PARENT: ['أب أو أم', 'parent'],
  OTHER: ['غير ذلك', 'other'],
  guardian: ['الولي', 'Guardian'],
  newContact: ['استكمال بيانات التواصل أو تغيير الوسيلة المتفق عليها (بحضور صاحبها فقط)', 'Complete the contact or agree to another channel (only in their presence)'],
  volunteerBrought: ['قدّمها المتطوع', 'Brought by the volunteer'],
  ACTS_AGENT: ['الوكيل', 'Agent'],
  ACTS_GUARDIAN: ['الولي أو الوصي', 'Guardian'],
  agency: ['الوكالة', 'Agency'],
  channel: ['القناة', 'Channel'],
  incomingNumber: ['رقم الوارد', 'Incoming number'],
  letterDate: ['تاريخ الخطاب', 'Date of the letter'],
  senderReference: ['رقم خطاب المرسل', 'Sender\'s reference'],
  faxPages: ['عدد الصفحات', 'Pages'],
  callWindow: ['وقت معاودة الاتصال', 'Call-back window'],
  sendConfirmationCode: ['إرسال رمز التأكيد إلى جوال صاحب العلاقة', 'Send the code to the mobile of whom it concerns'],
  emptyDraft: ['بدء نموذج فارغ', 'Begin with an empty form']
};

/** A text of ours by its key; the key's own name when it is a code we have no word for. */
export function t(key) {
  const text = TEXTS[key];
  return text ? inLanguage(text[0], text[1]) : key;
}

/** The member `name` of a row in the chosen language: `nameAr`/`nameEn`, `name: {ar, en}` or plain `name`. */
export function local(row, name) {
  const both = row[name] && typeof row[name] === 'object' ? row[name] : { ar: row[`${name}Ar`], en: row[`${name}En`] };
  const text = arabic ? both.ar : both.en || both.ar;
  return text === undefined ? (typeof row[name] === 'string' ? row[name] : undefined) : text;
}

const plural = new Intl.PluralRules(arabic ? 'ar' : 'en');

function workingDays(count, genitive) {
  if (!arabic) {
    return count === 1 ? '1 working day' : `${count} working days`;
  }
  switch (plural.select(count)) {
    case 'one':
      return 'يوم عمل واحد';
    case 'two':
      return genitive ? 'يومَي عمل' : 'يوما عمل';
    case 'few':
      return `${count} أيام عمل`;
    default:
      return `${count} يوم عمل`;
  }
}

/** The due badge: «باقٍ 3 أيام عمل», «يُستحق اليوم», «متأخر يومَي عمل». */
export function dueBadge(left) {
  if (left === 0) {
    return { kind: 'today', text: t('dueToday') };
  }
  if (left < 0) {
    const days = workingDays(-left, true);
    return { kind: 'late', text: inLanguage(`متأخر ${days}`, `${days} late`) };
  }
  const days = workingDays(left, false);
  return { kind: left <= 5 ? 'soon' : 'calm', text: inLanguage(`باقٍ ${days}`, `${days} left`) };
}

/** A date as on screen: «الأحد 13/12/2026م (04/07/1448هـ)». */
export function date(iso, hijri) {
  const day = new Date(`${iso}T12:00:00Z`);
  const weekday = new Intl.DateTimeFormat(inLanguage('ar', 'en'), { weekday: 'long', timeZone: 'UTC' }).format(day);
  const [year, month, dayOfMonth] = iso.split('-');
  const hijriDay = hijri && hijri.split('-').reverse().join('/');
  const other = hijri ? ` (${hijriDay}${arabic ? 'هـ' : ''})` : '';
  return `${weekday} ${dayOfMonth}/${month}/${year}${inLanguage('م', '')}${other}`;
}

const RIYADH = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Riyadh'
});

/** Today's date in Riyadh as yyyy-mm-dd. */
export function todayInRiyadh() {
  const parts = Object.fromEntries(RIYADH.formatToParts(new Date()).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** An instant as date and time in Riyadh. */
export function moment(instant) {
  const parts = Object.fromEntries(RIYADH.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}

/** Date and time in Riyadh as a field of a form takes it, yyyy-mm-ddThh:mm. */
export function nowInRiyadh() {
  const parts = Object.fromEntries(RIYADH.formatToParts(new Date()).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** Latin digits for Arabic-Indic and Persian ones, as people type them. */
export function latinDigits(text) {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(DIGITS.indexOf(digit) % 10));
}
