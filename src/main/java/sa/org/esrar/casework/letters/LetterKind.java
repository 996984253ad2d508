package sa.org.esrar.casework.letters;

/** The kinds of paper (glossary, section 8). */
public enum LetterKind {
    /** إيصال استلام */
    RECEIPT,
    /** إقرار, for signing with a pen */
    DECLARATION,
    /** بيان النواقص */
    WHAT_IS_LEFT,
    /** خطاب الرد */
    DECISION,
    /** إفادة بنتيجة الشكوى */
    COMPLAINT_OUTCOME,
    /** بيان الطريق الخارجي, where the association has no more to give for a harm */
    EXTERNAL_WAY,
    /** إفادة بحكم بخلاف الطلب */
    RULING_AGAINST,
    /** إفادة بعدم ثبوت ما يوجب التعويض، أو بنتيجة التظلُّم منها */
    COMPENSATION_REFUSAL,
    /** إجابة الاستفسار */
    INQUIRY_ANSWER,
    /** إشعار صرف */
    PAYMENT_NOTICE,
    /** محضر اجتماع أو محضر قرار بالتمرير, addressed to nobody */
    MINUTES,
    /** عرض تسوية */
    SETTLEMENT_OFFER,
    /** اتفاق تسوية ومخالصة */
    SETTLEMENT_AGREEMENT,
    /** نموذج شكوى, blank */
    COMPLAINT_FORM,
    /** نموذج طلب خدمة, blank */
    REQUEST_FORM,
    /** ملصق ظرف */
    ENVELOPE_LABEL
}
