package sa.org.esrar.casework.inquiries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.parties.RegisterParty;

/** Questions from the website, with or without a name, without an account (C1, E2). */
@Service
public class Inquiries {

    static final String BENEFICIARY = "beneficiary";

    private static final Set<CaseStatus> UNSIGNED =
            Set.of(CaseStatus.DRAFT, CaseStatus.AWAITING_SIGNATURE, CaseStatus.AWAITING_CONFIRMATION);

    private final OpenInquiry opening;
    private final InquiryFile file;
    private final CaseRegister cases;
    private final Parties parties;
    private final Categories categories;
    private final Exclusions exclusions;
    private final Timeline timeline;
    private final InquiryProcess process;

    Inquiries(
            OpenInquiry opening,
            InquiryFile file,
            CaseRegister cases,
            Parties parties,
            Categories categories,
            Exclusions exclusions,
            Timeline timeline,
            InquiryProcess process) {
        this.opening = opening;
        this.file = file;
        this.exclusions = exclusions;
        this.timeline = timeline;
        this.cases = cases;
        this.parties = parties;
        this.categories = categories;
        this.process = process;
    }

    /** As it was received; the access code is told once. */
    public record Asked(String caseNumber, String accessCode) {}

    /**
     * Takes a question that is about no case.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public Asked ask(AskQuestion typed) {
        List<FieldProblem> problems = problems(typed);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        UUID party = isUnnamed(typed) ? null : parties.registerActing(person(typed), false, "");
        CaseRegister.Opened opened = cases.open(CaseKind.INQ, party, Channel.WEBSITE, CaseStatus.RECEIVED);
        return begin(
                opened,
                new OpenInquiry.Question(
                        typed.kind(),
                        party == null ? Asker.UNNAMED : Asker.NAMED,
                        TypedQuestion.clean(typed.question()),
                        typed.language(),
                        blankToNull(typed.category()),
                        blankToNull(typed.field()),
                        null));
    }

    /** Everything that is wrong with a question, without taking it; in no transaction, for a finding would end it. */
    public List<FieldProblem> problems(AskQuestion typed) {
        List<FieldProblem> problems = new ArrayList<>(TypedQuestion.problems(TypedQuestion.clean(typed.question())));
        if (typed.kind() == null || typed.kind() == InquiryKind.ABOUT_CASE) {
            problems.add(new FieldProblem("kind", "inquiries.kind.missing"));
        }
        if (!knows(categories.categories(), typed.category())) {
            problems.add(new FieldProblem("category", "parties.category.unknown"));
        }
        if (!knows(categories.fields(), typed.field())) {
            problems.add(new FieldProblem("field", "parties.field.unknown"));
        }
        if (!isUnnamed(typed)) {
            try {
                parties.requireSoundActing(person(typed), false, "");
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    /** Whether somebody who has the case open may ask about it: nobody's draft is anybody's case yet. */
    public boolean mayAskAbout(CaseView about) {
        return about.partyId() != null && about.kind() != CaseKind.INQ && !UNSIGNED.contains(about.status());
    }

    /**
     * Takes a question about a case from somebody who has it open.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when the case is not the asker's yet, see {@link #mayAskAbout}
     */
    @Transactional
    public Asked askAbout(String caseNumber, String typed, String language) {
        CaseView about = cases.view(caseNumber);
        if (!mayAskAbout(about)) {
            throw new ApiException(409, "inquiries.stateDoesNotAllow");
        }
        String question = TypedQuestion.clean(typed);
        List<FieldProblem> problems = TypedQuestion.problems(question);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        PartyView party = parties.view(about.partyId());
        CaseRegister.Opened opened = cases.open(CaseKind.INQ, party.id(), Channel.WEBSITE, CaseStatus.RECEIVED);
        return begin(
                opened,
                new OpenInquiry.Question(
                        InquiryKind.ABOUT_CASE,
                        Asker.ACCESS_CODE,
                        question,
                        language,
                        party.category(),
                        party.field(),
                        caseNumber));
    }

    /**
     * Who stayed unnamed says who it is; the answer is announced there from now on, and whoever is kin is excluded (F4).
     *
     * @param typed its contact alone
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when somebody is named already, or the inquiry is over
     */
    @Transactional
    public void addName(String caseNumber, AskQuestion typed) {
        Inquiry inquiry = file.lock(caseNumber);
        if (cases.view(caseNumber).partyId() != null) {
            throw new ApiException(409, "inquiries.namedAlready");
        }
        inquiry.named();
        cases.giveTo(caseNumber, parties.registerActing(person(typed), false, ""));
        file.save(inquiry);
        exclusions.excludeInvolved(caseNumber);
        timeline.append(caseNumber, "inquiries.named", BENEFICIARY, Visibility.PUBLIC, null);
    }

    private Asked begin(CaseRegister.Opened opened, OpenInquiry.Question question) {
        Inquiry inquiry = opening.open(opened.caseNumber(), question, BENEFICIARY);
        process.start(opened.caseNumber(), inquiry.kind(), inquiry.category(), inquiry.field());
        return new Asked(opened.caseNumber(), opened.accessCode());
    }

    /** Who gives neither name nor contact; who gives a contact is asked for the name. */
    private static boolean isUnnamed(AskQuestion typed) {
        return isBlank(typed.name()) && isBlank(typed.mobile()) && isBlank(typed.email());
    }

    /** What was given for the answer is what was agreed to (C5). */
    private static RegisterParty person(AskQuestion typed) {
        List<Channel> announced = new ArrayList<>();
        if (!isBlank(typed.mobile())) {
            announced.add(Channel.SMS);
        }
        if (!isBlank(typed.email())) {
            announced.add(Channel.EMAIL);
        }
        return new RegisterParty(
                typed.name(),
                null,
                typed.mobile(),
                null,
                typed.email(),
                null,
                null,
                typed.addressForm() == null ? AddressForm.NEUTRAL : typed.addressForm(),
                announced.isEmpty() ? List.of(Channel.WEBSITE) : announced,
                null,
                typed.language());
    }

    private static boolean knows(List<Categories.Choice> choices, String code) {
        return isBlank(code)
                || choices.stream()
                        .map(Categories.Choice::code)
                        .collect(Collectors.toSet())
                        .contains(code);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static String blankToNull(String typed) {
        return isBlank(typed) ? null : typed;
    }
}
