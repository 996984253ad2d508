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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.ServiceRequests;

/** The sample requests, filed and worked on through the same services as real ones, each left at another stage. */
@Component
class DemoRequests {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String CHECK = "userTask_checkCompleteness";

    private final ServiceRequests requests;
    private final ReadableMessages messages;
    private final DemoDesk desk;
    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final IncomingFiles incoming;

    DemoRequests(
            ServiceRequests requests,
            ReadableMessages messages,
            DemoDesk desk,
            Catalogue catalogue,
            PublishedDocuments published,
            IncomingFiles incoming) {
        this.requests = requests;
        this.messages = messages;
        this.desk = desk;
        this.catalogue = catalogue;
        this.published = published;
        this.incoming = incoming;
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
                () -> complete(signed(
                        ABDULLAH, "fair-stall", stall(desk.today(), "تمور الخلاصي"), photograph("product-photos"))));
        all.put(
                MARYAM,
                () -> heard(signed(MARYAM, "cash-assistance", assistance(desk.today()), photograph("repair-quote"))));
        all.put(AMINA, () -> studied(AMINA, "HEALTH_CERTIFICATE"));
        all.put(NOURA, () -> decide(studied(NOURA, "SELF_EMPLOYMENT"), approval(desk.today())));
        all.put(SARAH, () -> decide(studied(SARAH, "TRADE_NAME"), refusal()));
        all.keySet().removeIf(applicant -> !desk.casesOf(applicant).isEmpty());
        all.values().forEach(Runnable::run);
        return all.size();
    }

    private void incomplete() {
        Map<String, String> gap = Map.of("item", "product-photos", "reason", "UNREADABLE", "note", "الصورة غير واضحة.");
        desk.submit(
                "reception-1",
                signed(FATIMA, "fair-stall", stall(desk.today(), "سلال العمران"), photograph("product-photos")),
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
        desk.submit(
                "reception-1",
                caseNumber,
                CHECK,
                Map.of("complete", true, "signerHeard", "CALL", "signatureDenied", false));
    }

    private String complete(String caseNumber) {
        desk.submit("reception-1", caseNumber, CHECK, Map.of("complete", true));
        return caseNumber;
    }

    private String studied(DemoApplicant applicant, String licence) {
        String caseNumber = complete(signed(applicant, "licensing-support", licensing(licence)));
        List<Map<String, String>> findings = catalogue.service("licensing-support").orElseThrow().criteria().stream()
                .map(criterion -> Map.of("code", criterion.code(), "met", "YES"))
                .toList();
        desk.submit(
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
        desk.submit("service-chair", caseNumber, "userTask_decideRequest", decision);
    }
}
