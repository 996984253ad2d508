package sa.org.esrar.casework.inquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseStatus;

/** One inquiry; every transition says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "inquiry")
class Inquiry {

    /** From this round on top management answers: an officer has tried twice. */
    private static final int ROUND_OF_MANAGEMENT = 3;

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private InquiryKind kind;

    @Enumerated(EnumType.STRING)
    private Asker asker;

    private byte[] question;

    private String language;

    private String category;

    private String field;

    private String about;

    private String officer;

    @Column(name = "staff_group")
    private String group;

    @Enumerated(EnumType.STRING)
    private InquiryStage stage;

    private int round;

    @Version
    // Null until it is stored, so that a new inquiry is written without looking for it first.
    private Long version;

    protected Inquiry() {}

    static Inquiry asked(
            String caseNumber,
            InquiryKind kind,
            Asker asker,
            byte[] question,
            String language,
            String category,
            String field,
            String about) {
        Inquiry inquiry = new Inquiry();
        inquiry.caseNumber = caseNumber;
        inquiry.kind = kind;
        inquiry.asker = asker;
        inquiry.question = question;
        inquiry.language = language;
        inquiry.category = category;
        inquiry.field = field;
        inquiry.about = about;
        inquiry.stage = InquiryStage.ANSWERING;
        inquiry.round = 1;
        return inquiry;
    }

    /** @param userId null where the group has it */
    void assignTo(String userId, String toGroup) {
        officer = userId;
        group = toGroup;
    }

    /** Who asked without a name says who it is; that alone proves nothing. */
    void named() {
        if (stage.over()) {
            throw new ApiException(409, "inquiries.over");
        }
        asker = Asker.NAMED;
    }

    void askSpecialist() {
        move(InquiryStage.ADVISING, InquiryStage.ANSWERING);
    }

    void advised() {
        move(InquiryStage.ANSWERING, InquiryStage.ADVISING);
    }

    void written(boolean toBeReviewed) {
        move(toBeReviewed ? InquiryStage.REVIEWING : InquiryStage.APPROVED, InquiryStage.ANSWERING);
    }

    void approve() {
        move(InquiryStage.APPROVED, InquiryStage.REVIEWING);
    }

    void giveBack() {
        move(InquiryStage.ANSWERING, InquiryStage.REVIEWING);
    }

    void answer() {
        move(InquiryStage.ANSWERED, InquiryStage.APPROVED);
    }

    void enough() {
        move(InquiryStage.SUFFICIENT, InquiryStage.ANSWERED);
    }

    /** Not enough: the next round begins. */
    void goOn() {
        move(InquiryStage.ANSWERING, InquiryStage.ANSWERED);
        round++;
    }

    void closeWithoutReply() {
        move(InquiryStage.NO_REPLY, InquiryStage.ANSWERED);
    }

    private void move(InquiryStage to, InquiryStage from) {
        require(from);
        stage = to;
    }

    void require(InquiryStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new ApiException(409, stage.over() ? "inquiries.over" : "inquiries.stateDoesNotAllow");
        }
    }

    /** Whether two answers of officers were not enough. */
    boolean isForManagement() {
        return round >= ROUND_OF_MANAGEMENT;
    }

    CaseStatus status() {
        return switch (stage) {
            case ANSWERING, REVIEWING, APPROVED ->
                isForManagement() ? CaseStatus.WITH_MANAGEMENT : round == 1 ? CaseStatus.RECEIVED : CaseStatus.REOPENED;
            case ADVISING -> CaseStatus.WITH_SPECIALIST;
            case ANSWERED -> CaseStatus.ANSWERED;
            case SUFFICIENT -> CaseStatus.SETTLED;
            case NO_REPLY -> CaseStatus.CLOSED_NO_REPLY;
        };
    }

    String caseNumber() {
        return caseNumber;
    }

    InquiryKind kind() {
        return kind;
    }

    Asker asker() {
        return asker;
    }

    byte[] question() {
        return question;
    }

    String language() {
        return language;
    }

    String category() {
        return category;
    }

    String field() {
        return field;
    }

    String about() {
        return about;
    }

    String officer() {
        return officer;
    }

    String group() {
        return group;
    }

    InquiryStage stage() {
        return stage;
    }

    int round() {
        return round;
    }
}
