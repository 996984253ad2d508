package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.letters.DecisionLetter.Criterion;
import sa.org.esrar.casework.letters.DecisionLetter.Outcome;
import sa.org.esrar.casework.letters.RequestForm.Field;

/** Every kind of letter in both languages, with the invented people of the samples. */
public final class SampleLetters {

    static final Instant AT = Instant.parse("2026-12-13T07:00:00Z");
    static final RegisterNumber NUMBER = new RegisterNumber(1448, 57);

    static final Addressee FATIMA = new Addressee(
            "فاطمة علي الجريدي", Salutation.FEMININE, "ar", List.of("العمران", "العنوان المختصر XXXB1002"));
    static final Addressee ABDULLAH = new Addressee("عبدالله حسن الخلاصي", Salutation.MASCULINE, "ar");
    static final Addressee SAAF = new Addressee(
            "منشأة سعف للضيافة (مثال)", Salutation.NEUTRAL, "ar", List.of("الهفوف", "العنوان المختصر XXXL1012"));
    static final Addressee AMINA = new Addressee(
            "Amina Rahman Yusuf", Salutation.FEMININE, "en", List.of("Al-Hofuf", "Short address XXXJ1009"));

    private static final String TRACK = "https://casework.example.org/track";
    private static final String HASH = "5f2c8a7be1d04c39b6f7a02d9e8c1b3470aa94d6c7e25f18b3d0c6a1e94f7b52";
    private static final LocalDate COMPLETE = LocalDate.of(2026, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 13);

    private SampleLetters() {}

    /** One of each kind in each language, by the name of its picture. */
    public static Map<String, Letter> all() {
        Map<String, Letter> all = new LinkedHashMap<>();
        all.put("receipt", receipt(2));
        all.put("receipt-en", receiptInEnglish());
        all.put("declaration", declaration());
        all.put("declaration-en", declarationInEnglish());
        all.put("what-is-left", whatIsLeft(3));
        all.put("what-is-left-en", whatIsLeftInEnglish());
        all.put("decision", declined());
        all.put("decision-en", declinedInEnglish());
        all.put("inquiry-answer", answered());
        all.put("inquiry-answer-en", answeredInEnglish());
        all.put("payment-notice", paid());
        all.put("payment-notice-en", paidInEnglish());
        all.put("external-way", externalWay(ABDULLAH, "طلب تعويض رقم 9 لعام 1448", "لجان تسوية المنازعات (مثال)"));
        all.put(
                "external-way-en",
                externalWay(AMINA, "Compensation 1448/9", "the bodies that settle disputes (example)"));
        all.put("ruling-against", rulingAgainst(ABDULLAH, "طلب تعويض رقم 9 لعام 1448", "المحكمة (مثال)"));
        all.put("ruling-against-en", rulingAgainst(AMINA, "Compensation 1448/9", "The court (example)"));
        all.put("minutes", minutes(3));
        all.put("minutes-by-circulation", minutesByCirculation());
        all.put("settlement-offer", offered());
        all.put("settlement-offer-en", offeredInEnglish());
        all.put("settlement-agreement", settled(true));
        all.put("settlement-agreement-to-sign", settled(false));
        all.put("settlement-agreement-en", settledInEnglish());
        all.put("request-form", form());
        all.put("request-form-en", formInEnglish());
        all.put("envelope-label", new EnvelopeLabel(FATIMA, true));
        all.put("envelope-label-en", new EnvelopeLabel(AMINA, true));
        return all;
    }

    /** Samples, section 7, story 1. */
    static SettlementOfferLetter offered() {
        return new SettlementOfferLetter(
                compensation(FATIMA, "تعويض رقم 31 لعام 1448"),
                new BigDecimal("5100.00"),
                "حوالة واحدة إلى حسابكم خلال عشرة أيام عمل من التوقيع",
                LocalDate.of(2026, 10, 20),
                new BigDecimal("4875.50"),
                null,
                false);
    }

    /** Below what was found. */
    static SettlementOfferLetter offeredInEnglish() {
        return new SettlementOfferLetter(
                compensation(AMINA, "Compensation 1448/31"),
                new BigDecimal("4000.00"),
                "One transfer to your account within ten working days",
                LocalDate.of(2026, 10, 20),
                new BigDecimal("4875.50"),
                "Part of the goods was sold before the power failed",
                false);
    }

    static SettlementAgreementLetter settled(boolean signed) {
        LocalDateTime at = LocalDateTime.of(2026, 10, 18, 10, 30);
        return new SettlementAgreementLetter(
                compensation(FATIMA, "تعويض رقم 31 لعام 1448"),
                "الجمعية التعاونية إصرار للأسر المنتجة",
                null,
                1,
                new BigDecimal("4875.50"),
                new BigDecimal("5100.00"),
                "حوالة واحدة إلى الحساب خلال عشرة أيام عمل من التوقيع",
                LocalDate.of(2026, 10, 29),
                "عقد صيانة لثلاجات الأركان\nرقم للطوارئ في كل بازار",
                1,
                "أقبل التسوية المبيَّنة في هذا الاتفاق مبلغاً وكيفيةً وموعداً.",
                HASH,
                signed
                        ? new SettlementAgreementLetter.Signature(
                                at, "بقراءته أمام شاهدين", List.of("موظفة الاستقبال 1", "موظف الاستقبال 2"))
                        : null,
                signed
                        ? List.of(
                                new SettlementAgreementLetter.Signatory("المخوَّلة بالتوقيع 1", at.plusHours(1)),
                                new SettlementAgreementLetter.Signatory("المخوَّل بالتوقيع 2", at.plusHours(2)))
                        : List.of());
    }

    /** After a ruling: nothing was found by minutes. */
    static SettlementAgreementLetter settledInEnglish() {
        LocalDateTime at = LocalDateTime.of(2026, 8, 18, 10, 30);
        return new SettlementAgreementLetter(
                compensation(AMINA, "Compensation 1448/32"),
                "Esrar Cooperative Association for Productive Families",
                "Yusuf Rahman, agent of the heirs by agency 9900001 and deed 9900002",
                1,
                null,
                new BigDecimal("12300.00"),
                "One transfer to your account",
                LocalDate.of(2026, 8, 30),
                null,
                1,
                "I accept the settlement set out in this agreement, its amount, its manner and its date.",
                HASH,
                new SettlementAgreementLetter.Signature(at, "By a one-time code", List.of()),
                List.of(new SettlementAgreementLetter.Signatory("Authorised signatory 1", at.plusHours(1))));
    }

    private static LetterHead compensation(Addressee to, String name) {
        return new LetterHead(to, "CPN-1448-000031", name, TRACK, 0, "executive-manager", true);
    }

    /** Samples, section 6, I01 and I02. */
    static InquiryAnswerLetter answered() {
        return new InquiryAnswerLetter(
                new LetterHead(
                        FATIMA, "INQ-1448-000045", "استفسار رقم 45 لعام 1448", TRACK, 0, "executive-manager", true),
                List.of(
                        "تبدأ الأحد 06/12/2026، ولها مجموعة مسائية بعد العشاء.",
                        "التقديم مفتوح حتى نهاية هذا الأسبوع من صفحة الخدمة."));
    }

    static InquiryAnswerLetter answeredInEnglish() {
        return new InquiryAnswerLetter(
                new LetterHead(AMINA, "INQ-1448-000046", "Inquiry 1448/46", TRACK, 0, "executive-manager", true),
                List.of("Yes for training. Some licences have their own conditions set by the issuing body;"
                        + " we explain them for your activity."));
    }

    /** Samples, section 7, story 1. */
    static PaymentNoticeLetter paid() {
        return new PaymentNoticeLetter(
                new LetterHead(
                        new Addressee("نورة سعد العذقي", Salutation.FEMININE, "ar"),
                        "CPN-1448-000046",
                        "تعويض رقم 46 لعام 1448",
                        TRACK,
                        0,
                        "executive-manager",
                        true),
                new BigDecimal("5100.00"),
                "0001",
                "PO-1448-31",
                "PV-1448-77",
                "FT26295XXXX01",
                LocalDate.of(2026, 10, 21));
    }

    static PaymentNoticeLetter paidInEnglish() {
        return new PaymentNoticeLetter(
                new LetterHead(AMINA, "CPN-1448-000047", "Compensation 1448/47", TRACK, 0, "executive-manager", true),
                new BigDecimal("4875.50"),
                "0005",
                "PO-1448-32",
                "PV-1448-78",
                "FT26295XXXX02",
                LocalDate.of(2026, 10, 22));
    }

    static ExternalWayLetter externalWay(Addressee to, String caseName, String bodies) {
        return new ExternalWayLetter(
                new LetterHead(to, "CPN-1448-000009", caseName, TRACK, 0, "executive-manager", true),
                ExternalWayLetter.Reason.NO_AGREEMENT,
                bodies,
                LocalDate.of(2031, 12, 12));
    }

    /** Samples, section 7, story 3 and its variant. */
    static RulingAgainstLetter rulingAgainst(Addressee to, String caseName, String authority) {
        return new RulingAgainstLetter(
                new LetterHead(to, "CPN-1448-000009", caseName, TRACK, 0, "executive-manager", true),
                "9999000001",
                authority,
                LocalDate.of(2026, 6, 14),
                LocalDate.of(2026, 8, 16));
    }

    /** Minutes of a meeting with so many items; the third was put off, the fourth withdrawn. */
    static MinutesLetter minutes(int items) {
        List<MinutesLetter.Item> all = new ArrayList<>();
        for (int number = 1; number <= items; number++) {
            String name = "طلب خدمة رقم " + (122 + number) + " لعام 1448";
            String subject = "ركن في بازار أو معرض: مهرجان الخلاص";
            all.add(
                    switch (number % 4) {
                        case 1 ->
                            new MinutesLetter.Item(
                                    number,
                                    name,
                                    subject,
                                    "قررت اللجنة الموافقة على الطلب.",
                                    List.of(
                                            "المعيار (S3-2): تُنتج الأسرة ما تعرضه.",
                                            "دعم التجهيز: 3,250.00 ريال (ثلاثة آلاف ومائتان وخمسون ريالاً)."),
                                    "عُرضت صور المنتجات، ورأى الأعضاء مناسبتها للمهرجان.\nوسُئل عن تصريح البيع فوُجد سارياً.",
                                    List.of(),
                                    null);
                        case 2 ->
                            new MinutesLetter.Item(
                                    number,
                                    name,
                                    "المساندة في استخراج التراخيص",
                                    "قررت اللجنة عدم الموافقة على الطلب.",
                                    List.of("المعيار (S3-3): تنتهي وثيقة العمل الحر قبل بدء المهرجان في 2026-12-20."),
                                    null,
                                    List.of("عضو لجنة الخدمات"),
                                    null);
                        case 3 ->
                            new MinutesLetter.Item(
                                    number,
                                    name,
                                    subject,
                                    null,
                                    List.of("أجّلت اللجنة النظر فيه إلى اجتماع آخر."),
                                    "طُلب رأي قسم التسويق.",
                                    List.of(),
                                    null);
                        default ->
                            new MinutesLetter.Item(number, name, subject, null, List.of(), null, List.of(), null);
                    });
        }
        return minutes(all);
    }

    static MinutesLetter minutes(List<MinutesLetter.Item> all) {
        LocalDateTime voted = LocalDateTime.of(2026, 12, 9, 13, 5);
        return new MinutesLetter(
                "MIN-1448-000012",
                "محضر رقم 12 لعام 1448",
                "لجنة الخدمات",
                "قرار التشكيل رقم 1448/3 بتاريخ 06/01/1448هـ الموافق 21/06/2026م",
                false,
                LocalDateTime.of(2026, 12, 8, 10, 30),
                null,
                "قاعة الاجتماعات في مقر الجمعية",
                "رئيسة لجنة الخدمات",
                List.of(
                        new MinutesLetter.Seat("رئيسة لجنة الخدمات", "الرئاسة", MinutesLetter.Attendance.PRESENT, null),
                        new MinutesLetter.Seat(
                                "أمينة لجنة الخدمات", "أمانة السر", MinutesLetter.Attendance.EXCUSED, null),
                        new MinutesLetter.Seat(
                                "عضوة لجنة المساعدات",
                                "عضوية احتياط",
                                MinutesLetter.Attendance.PRESENT,
                                "أمينة لجنة الخدمات"),
                        new MinutesLetter.Seat("عضو لجنة الخدمات", "العضوية", MinutesLetter.Attendance.ABSENT, null)),
                "النصاب عضوان، والحاضرون عضوان، من أصل 3 أعضاء.",
                all,
                "أوصت اللجنة بنشر جدول الأركان قبل كل معرض بأسبوع.",
                List.of("جدول الأركان", "صور المنتجات"),
                List.of("طُلب تعديل مبلغ الدعم في القرار الأول، فصُحِّح إلى 3,250.00 ريال."),
                List.of(
                        new MinutesLetter.Approval(
                                "رئيسة لجنة الخدمات", MinutesLetter.Choice.APPROVE, voted, null, null),
                        new MinutesLetter.Approval(
                                "عضوة لجنة المساعدات",
                                MinutesLetter.Choice.APPROVE_WITH_RESERVATION,
                                voted.plusHours(2),
                                "أمينة لجنة الخدمات",
                                "أتحفظ على مبلغ الدعم في القرار الأول، فالمعتاد 2,000.00 ريال.\nوأوافق على ما سواه."),
                        new MinutesLetter.Approval(
                                "عضو لجنة الخدمات",
                                MinutesLetter.Choice.OBJECT,
                                voted.plusHours(3),
                                null,
                                "أعترض على القرار الثاني، فالتجديد ممكن قبل المهرجان.")),
                List.of(),
                null,
                new MinutesLetter.Endorsement("المدير التنفيذي", voted.plusDays(1)),
                2,
                LocalDate.of(2026, 12, 9),
                HASH,
                "https://casework.example.org/staff/minutes/verify",
                true);
    }

    static MinutesLetter minutesByCirculation() {
        MinutesLetter meeting = minutes(1);
        return new MinutesLetter(
                meeting.caseNumber(),
                meeting.caseName(),
                meeting.committee(),
                meeting.formation(),
                true,
                null,
                null,
                null,
                meeting.presidedBy(),
                meeting.attendance(),
                "صدر القرار بالتمرير دون اجتماع، وعُرض نصه على جميع الأعضاء، وعددهم 3 أعضاء.",
                meeting.items(),
                null,
                List.of(),
                List.of(),
                List.of(
                        meeting.approvals().get(0),
                        new MinutesLetter.Approval(
                                "أمينة لجنة الخدمات",
                                MinutesLetter.Choice.RECUSED,
                                meeting.approvals().get(0).at(),
                                null,
                                null),
                        new MinutesLetter.Approval("عضو لجنة الخدمات", MinutesLetter.Choice.ABSENT, null, null, null)),
                List.of(
                        new MinutesLetter.Afterwards(
                                "المدير التنفيذي",
                                meeting.approvals().get(0).at().plusDays(1),
                                null,
                                "لا يغطي بند الدعم هذا المبلغ."),
                        new MinutesLetter.Afterwards(
                                "رئيسة لجنة الخدمات",
                                meeting.approvals().get(0).at().plusDays(2),
                                "المدير التنفيذي",
                                "يغطيه بند الفعاليات، وفيه رصيد كافٍ.")),
                new MinutesLetter.Board(
                        "1448/27", meeting.frozenOn().plusDays(5), "رأى المجلس أن الاعتراض لا يمنع القرار."),
                null,
                1,
                meeting.frozenOn(),
                HASH,
                meeting.codeAddress(),
                true);
    }

    static LetterHead head(Addressee to, int attachments) {
        boolean english = "en".equals(to.language());
        return new LetterHead(
                to,
                "REQ-1448-000123",
                english ? "service request no. 123 of 1448" : "طلب خدمة رقم 123 لعام 1448",
                TRACK,
                attachments,
                "executive-manager",
                true);
    }

    static Receipt receipt(int received) {
        List<Receipt.Received> all = new ArrayList<>();
        for (int i = 0; i < received; i++) {
            all.add(
                    i % 2 == 0
                            ? new Receipt.Received("صور المنتجات", "مرفق")
                            : new Receipt.Received(
                                    "رقم وثيقة العمل الحر وتاريخ انتهائها 2027-03-01", "بيان يُدخَل ويُتحقَّق منه"));
        }
        return new Receipt(
                head(FATIMA, 0), "ركن في بازار أو معرض", COMPLETE, all, "لجنة الخدمات", "الاتصال الهاتفي", DUE, 15);
    }

    static Receipt receiptInEnglish() {
        return new Receipt(
                head(AMINA, 1),
                "Stall at a bazaar or fair",
                COMPLETE,
                List.of(new Receipt.Received("Photographs of the products", "attached")),
                "service committee",
                "e-mail",
                DUE,
                15);
    }

    static WhatIsLeft whatIsLeft(int left) {
        List<WhatIsLeft.Left> all = new ArrayList<>();
        for (int i = 0; i < left; i++) {
            all.add(
                    switch (i % 3) {
                        case 0 -> new WhatIsLeft.Left("صور المنتجات", "لتحديد موقع الركن ونشره", "صورة أوضح لكل منتج");
                        case 1 ->
                            new WhatIsLeft.Left(
                                    "رقم وثيقة العمل الحر وتاريخ انتهائها",
                                    "المعيار (S3-3)",
                                    "وثيقة سارية في أيام البازار من 2026-11-20 إلى 2026-11-30");
                        default ->
                            new WhatIsLeft.Left(
                                    "قائمة المنتجات وأسعارها",
                                    "للتثبت من أنها من إنتاج الأسرة",
                                    "سعر كل منتج بالريال، مثل 1,500.00");
                    });
        }
        return new WhatIsLeft(head(FATIMA, 0), "ركن في بازار أو معرض", all, LocalDate.of(2026, 12, 20));
    }

    static WhatIsLeft whatIsLeftInEnglish() {
        return new WhatIsLeft(
                head(AMINA, 0),
                "Stall at a bazaar or fair",
                List.of(
                        new WhatIsLeft.Left(
                                "Photographs of the products",
                                "To place the stall",
                                "A clearer picture of each product"),
                        new WhatIsLeft.Left(
                                "Self-employment document", "Criterion (S3-3)", "Its number and expiry date")),
                null);
    }

    /** Samples, section 4. */
    static DecisionLetter declined() {
        return new DecisionLetter(
                head(ABDULLAH, 2),
                "ركن في بازار أو معرض",
                Outcome.DECLINED,
                null,
                null,
                null,
                new Criterion("S3-3", "وثيقة عمل حر أو رخصة سارية في أيام المعرض."),
                List.of("تنتهي وثيقة العمل الحر قبل بدء المهرجان."),
                "ويسعدنا مساعدتكم في تجديدها عن طريق خدمة المساندة في استخراج التراخيص، ويبقى طلبكم محفوظاً لأقرب بازار.",
                15);
    }

    static DecisionLetter declinedInEnglish() {
        return new DecisionLetter(
                head(AMINA, 0),
                "Stall at a bazaar or fair",
                Outcome.DECLINED,
                null,
                null,
                null,
                new Criterion("S3-3", "Licence or self-employment document in force on the dates."),
                List.of("The self-employment document expires before the festival begins."),
                "We will gladly help you to renew it through our licensing support, and your request is kept for the next bazaar.",
                15);
    }

    static DecisionLetter decision(Outcome outcome) {
        boolean granted = outcome.name().startsWith("APPROVED");
        return new DecisionLetter(
                head(FATIMA, 1),
                "مساعدة نقدية طارئة",
                outcome,
                switch (outcome) {
                    case APPROVED_IN_PART -> "إصلاح ماكينة الخياطة دون استبدالها";
                    case APPROVED_WITH_CONDITION -> "تقديم فاتورة الإصلاح خلال شهر من الصرف";
                    case WAITING_LIST -> "مبلغ في مخصص الخدمات الاجتماعية";
                    case REFERRED -> "خدمة عهدة معدات الإنتاج";
                    case OUT_OF_REMIT -> "الجمعية المختصة في محافظة بقيق (مثال)";
                    default -> null;
                },
                granted ? new BigDecimal("4875.50") : null,
                granted ? LocalDate.of(2026, 12, 31) : null,
                outcome == Outcome.APPROVED ? null : new Criterion("S1-2", "الخسارة مفاجئة ولم يمضِ عليها 90 يوماً."),
                outcome == Outcome.APPROVED
                        ? List.of()
                        : List.of(
                                "وقعت الخسارة بتاريخ 01/09/2026م، ومضى عليها عند التقديم 82 يوماً.",
                                "تغطي الضمانة استبدال المحرك حتى 2027-01-15."),
                granted
                        ? "ونأمل زيارتنا ومعكم أصل الهوية للاطلاع عليها دون تصوير."
                        : "ويسعدنا استقبالكم لشرح ما يلزم، أو الاتصال على 0519990002.",
                15);
    }

    static PaperDeclaration declaration() {
        return new PaperDeclaration(
                head(FATIMA, 0),
                "ركن في بازار أو معرض",
                null,
                1,
                "أُقرّ بأن جميع البيانات والمعلومات والمستندات المقدَّمة في هذا الطلب صحيحة ومكتملة، وأتحمل المسؤولية المباشرة عنها، وألتزم بإبلاغ الجمعية بأي تغيير يطرأ عليها.",
                List.of(
                        new Fact("البازار", "مهرجان الخلاص (مثال)"),
                        new Fact("المنتجات", "معمول 15.00 ريال؛ حلى 20.00 ريال"),
                        new Fact("مساحة الركن", "2×2"),
                        new Fact("رقم الآيبان", "SA38 0000 0000 0019 9990 0003"),
                        new Fact("الجوال", "+966 51 999 0002"),
                        new Fact("البريد الإلكتروني", "fatima@example.com")),
                HASH,
                List.of());
    }

    static PaperDeclaration declarationInEnglish() {
        return new PaperDeclaration(
                head(AMINA, 0),
                "Stall at a bazaar or fair",
                "Omar Rahman Yusuf, for Amina Rahman Yusuf by agency no. 44 in force until 13 December 2027",
                1,
                "I declare that all data, information and documents given in this request are correct and complete, that I am directly responsible for them, and that I will tell the association of any change.",
                List.of(new Fact("Fair", "مهرجان الخلاص (مثال)"), new Fact("Mobile", "+966519990009")),
                HASH,
                List.of(new Fact("Signed on", "13/12/2026 10:00"), new Fact("Way of signing", "by one-time code")));
    }

    static RequestForm form() {
        return new RequestForm(
                "ar",
                "مساعدة نقدية طارئة",
                "مساعدة للأسرة المنتجة التي توقف عملها لظرف طارئ، حتى 5,000 ريال، مرة واحدة للأسرة في السنة الهجرية.",
                List.of(
                        new RequestForm.Criterion("S1-1", "سكن الأسرة في نطاق خدمة الجمعية."),
                        new RequestForm.Criterion("S1-2", "الخسارة مفاجئة ولم يمضِ عليها 90 يوماً."),
                        new RequestForm.Criterion("S1-3", "لم تحصل الأسرة على هذه المساعدة في السنة الهجرية نفسها."),
                        new RequestForm.Criterion("S1-4", "لا تدفع جهة أخرى عن الخسارة نفسها.")),
                List.of(
                        new RequestForm.Item("فاتورة أو عرض سعر للإصلاح أو الاستبدال", "لمعرفة حجم الحاجة", "مرفق"),
                        new RequestForm.Item("صورة للضرر (للشيء لا للأشخاص)", "للتثبت مما حدث", "مرفق، اختياري"),
                        new RequestForm.Item("الاطلاع على إثبات الدخل", "للتثبت من الفئة", "اطلاع دون نسخ، قبل الصرف")),
                List.of(
                        new Field.Written("تاريخ الخسارة", 1),
                        new Field.Choice("نوع الخسارة", List.of("حريق", "تلف معدات", "مرض معيل", "سرقة", "أخرى")),
                        new Field.Written("ما الذي حدث؟", 4),
                        new Field.Written("المبلغ المطلوب بالريال", 1),
                        new Field.Digits("عدد أفراد الأسرة", 2),
                        new Field.Choice("هل تدفع جهة أخرى عن الخسارة نفسها؟", List.of("نعم", "لا"))),
                1,
                declaration().text(),
                "https://casework.example.org/services/cash-assistance",
                true);
    }

    static RequestForm formInEnglish() {
        return new RequestForm(
                "en",
                "Training seat",
                "A seat in one of the association's courses, for families that produce and for those who wish to begin.",
                List.of(new RequestForm.Criterion("S2-1", "Aged 16 or more; under 18 with the guardian's consent.")),
                List.of(new RequestForm.Item("Sample of own work", "To choose the level", "attached, optional")),
                List.of(
                        new Field.Choice("Level", List.of("Beginner", "Middle", "Advanced")),
                        new Field.Written("What do you need to take part?", 2)),
                1,
                declarationInEnglish().text(),
                "https://casework.example.org/services/training",
                true);
    }
}
