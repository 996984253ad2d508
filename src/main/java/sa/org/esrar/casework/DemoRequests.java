package sa.org.esrar.casework;

import static sa.org.esrar.casework.DemoApplicant.ABDULLAH;
import static sa.org.esrar.casework.DemoApplicant.AHMAD;
import static sa.org.esrar.casework.DemoApplicant.AMINA;
import static sa.org.esrar.casework.DemoApplicant.FATIMA;
import static sa.org.esrar.casework.DemoApplicant.HUDA;
import static sa.org.esrar.casework.DemoApplicant.MARYAM;
import static sa.org.esrar.casework.DemoApplicant.NOURA;
import static sa.org.esrar.casework.DemoApplicant.SARAH;
import static sa.org.esrar.casework.DemoApplicant.ZAINAB;
import static sa.org.esrar.casework.DemoForms.approval;
import static sa.org.esrar.casework.DemoForms.assistance;
import static sa.org.esrar.casework.DemoForms.development;
import static sa.org.esrar.casework.DemoForms.licensing;
import static sa.org.esrar.casework.DemoForms.refusal;
import static sa.org.esrar.casework.DemoForms.stall;
import static sa.org.esrar.casework.DemoForms.training;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.ServiceRequests;
import sa.org.esrar.casework.workflow.security.ActAs;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** The sample requests, filed and worked on through the same services as real ones, each left at another stage. */
@Component
class DemoRequests {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String CHECK = "userTask_checkCompleteness";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private final ServiceRequests requests;
    private final CaseRegister cases;
    private final Parties parties;
    private final ReadableMessages messages;
    private final TaskDesk desk;
    private final ActAs actAs;
    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final IncomingFiles incoming;
    private final Clock clock;

    DemoRequests(
            ServiceRequests requests,
            CaseRegister cases,
            Parties parties,
            ReadableMessages messages,
            TaskDesk desk,
            ActAs actAs,
            Catalogue catalogue,
            PublishedDocuments published,
            IncomingFiles incoming,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.parties = parties;
        this.messages = messages;
        this.desk = desk;
        this.actAs = actAs;
        this.catalogue = catalogue;
        this.published = published;
        this.incoming = incoming;
        this.clock = clock;
    }

    /** Files those whose applicant has no case yet, and says how many. */
    int load() {
        Map<DemoApplicant, Runnable> all = new EnumMap<>(DemoApplicant.class);
        all.put(AHMAD, () -> file(AHMAD, "training", training("MOBILE_PHOTOGRAPHY")));
        all.put(ZAINAB, () -> signed(ZAINAB, "product-development", development(), photograph("present-label")));
        all.put(HUDA, () -> signed(HUDA, "training", training("EMBROIDERY")));
        all.put(FATIMA, this::incomplete);
        all.put(
                ABDULLAH,
                () -> complete(
                        signed(ABDULLAH, "fair-stall", stall(today(), "تمور الخلاصي"), photograph("product-photos"))));
        all.put(
                MARYAM,
                () -> heard(signed(MARYAM, "cash-assistance", assistance(today()), photograph("repair-quote"))));
        all.put(AMINA, () -> studied(AMINA, "HEALTH_CERTIFICATE"));
        all.put(NOURA, () -> decide(studied(NOURA, "SELF_EMPLOYMENT"), approval(today())));
        all.put(SARAH, () -> decide(studied(SARAH, "TRADE_NAME"), refusal()));
        all.keySet().removeIf(this::hasCase);
        all.values().forEach(Runnable::run);
        return all.size();
    }

    private boolean hasCase(DemoApplicant applicant) {
        return !cases.ofParty(parties.findByNationalId(applicant.nationalId()).orElseThrow())
                .isEmpty();
    }

    private void incomplete() {
        Map<String, String> gap = Map.of("item", "product-photos", "reason", "UNREADABLE", "note", "الصورة غير واضحة.");
        submit(
                "reception-1",
                signed(FATIMA, "fair-stall", stall(today(), "سلال العمران"), photograph("product-photos")),
                CHECK,
                Map.of("complete", false, "gaps", List.of(gap)));
    }

    private String file(
            DemoApplicant applicant, String service, Map<String, Object> answers, FileRequest.Attachment... documents) {
        return requests.file(new FileRequest(
                        service,
                        applicant.typed(),
                        answers,
                        List.of(documents),
                        published.noticeVersion(),
                        Channel.WEBSITE))
                .caseNumber();
    }

    private FileRequest.Attachment photograph(String item) {
        return new FileRequest.Attachment(
                item, incoming.check(item + ".png", new ByteArrayInputStream(DemoForms.photograph())));
    }

    private String signed(
            DemoApplicant applicant, String service, Map<String, Object> answers, FileRequest.Attachment... documents) {
        String caseNumber = file(applicant, service, answers, documents);
        requests.sign(caseNumber, new Signing.ByCode(code(caseNumber), null));
        return caseNumber;
    }

    private String code(String caseNumber) {
        return messages.ofCase(caseNumber).stream()
                .filter(message -> message.template().equals("otp.signature"))
                .map(message -> CODE.matcher(message.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    /** Her telephone is shared in the family: an officer calls her before her signature counts (C4). */
    private void heard(String caseNumber) {
        submit(
                "reception-1",
                caseNumber,
                CHECK,
                Map.of("complete", true, "signerHeard", "CALL", "signatureDenied", false));
    }

    private String complete(String caseNumber) {
        submit("reception-1", caseNumber, CHECK, Map.of("complete", true));
        return caseNumber;
    }

    private String studied(DemoApplicant applicant, String licence) {
        String caseNumber = complete(signed(applicant, "licensing-support", licensing(licence)));
        List<Map<String, String>> findings = catalogue.service("licensing-support").orElseThrow().criteria().stream()
                .map(criterion -> Map.of("code", criterion.code(), "met", "YES"))
                .toList();
        submit(
                "service-member",
                caseNumber,
                "userTask_studyRequest",
                Map.of(
                        "needsClarification",
                        false,
                        "opinion",
                        "المعايير متحققة.",
                        "recommendedOutcome",
                        "APPROVED",
                        "criteria",
                        findings));
        return caseNumber;
    }

    private void decide(String caseNumber, Map<String, Object> decision) {
        submit("service-chair", caseNumber, "userTask_decideRequest", decision);
    }

    /** A case may have another open task beside this one: someone who wants to be called gets a call. */
    private void submit(String user, String caseNumber, String taskKey, Map<String, Object> form) {
        actAs.run(user, () -> desk.submit(awaitTask(caseNumber, taskKey).id(), form));
    }

    /** The engine finds the committee in a job of its own, a moment after the check. */
    private TaskView awaitTask(String caseNumber, String taskKey) {
        Instant patience = Instant.now().plus(PATIENCE);
        do {
            for (TaskView task : desk.tasksOf(caseNumber)) {
                if (task.key().equals(taskKey)) {
                    return task;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        } while (Instant.now().isBefore(patience));
        throw new IllegalStateException("No " + taskKey + " in " + caseNumber);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIYADH);
    }
}
