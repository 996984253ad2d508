package sa.org.esrar.casework.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Idempotent;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.RateLimited;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.RequestStudy;
import sa.org.esrar.casework.requests.ServiceRequests;

/** The public door for service requests: file, complete, sign, reply, withdraw (A5, C2 to C4). */
@RestController
@RequestMapping("/api/v1")
class ServiceRequestController {

    private static final String ACCESS_CODE = "X-Access-Code";

    private final ServiceRequests requests;
    private final IncomingFiles incoming;
    private final FilingOnce once;
    private final RequestStudy study;
    private final CaseRegister cases;
    private final RateLimits limits;

    ServiceRequestController(
            ServiceRequests requests,
            IncomingFiles incoming,
            FilingOnce once,
            RequestStudy study,
            CaseRegister cases,
            RateLimits limits) {
        this.requests = requests;
        this.incoming = incoming;
        this.once = once;
        this.study = study;
        this.cases = cases;
        this.limits = limits;
    }

    @Operation(summary = "Files a request; a code for its signature is sent to the applicant.")
    @PostMapping("/service-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @RateLimited("filing")
    ServiceRequests.Filed file(@RequestBody Filing filing, Locale locale) {
        return once.file(filing.command(locale, incoming));
    }

    @Operation(summary = "Adds a document for a required item.")
    @PostMapping(path = "/cases/{caseNumber}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FilingOnce.Left attach(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            @RequestParam String code,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        String number = enter(caseNumber, accessCode, request);
        CheckedFile checked = incoming.check(file.getOriginalFilename(), file.getInputStream());
        FilingOnce.Left left = once.attach(number, new FileRequest.Attachment(code, checked));
        if (left.held() == Documents.Held.INFECTED) {
            throw new ApiException(422, "casefile.document.infected");
        }
        return left;
    }

    @Operation(summary = "Replaces answers before the signature, or those of items that were named as left.")
    @PutMapping("/cases/{caseNumber}/answers")
    FilingOnce.Left amend(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            @RequestBody Map<String, Object> answers,
            HttpServletRequest request) {
        String number = enter(caseNumber, accessCode, request);
        requests.amend(number, answers);
        return once.left(number);
    }

    @Operation(summary = "What is left until the request can be signed, in words.")
    @GetMapping("/cases/{caseNumber}/missing")
    FilingOnce.Left missing(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            HttpServletRequest request) {
        return once.left(enter(caseNumber, accessCode, request));
    }

    @Operation(summary = "Sends another code for the signature; three an hour.")
    @PostMapping("/cases/{caseNumber}/signature-code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCode(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            HttpServletRequest request) {
        requests.sendCode(enter(caseNumber, accessCode, request));
    }

    @Operation(summary = "Signs the request; 422 with the list while something required is missing.")
    @PostMapping("/cases/{caseNumber}/signature")
    @Idempotent
    Standing sign(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            @RequestBody Code code,
            HttpServletRequest request) {
        return Standing.of(
                requests.sign(enter(caseNumber, accessCode, request), new Signing.ByCode(code.code(), null)));
    }

    @Operation(summary = "Answers the committee's question.")
    @PostMapping("/cases/{caseNumber}/reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Idempotent
    void reply(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            @RequestBody Reply reply,
            HttpServletRequest request) {
        study.reply(enter(caseNumber, accessCode, request), reply.text());
    }

    @Operation(summary = "Withdraws the request; it can be filed again at any time.")
    @PostMapping("/cases/{caseNumber}/withdrawal")
    @Idempotent
    Standing withdraw(
            @PathVariable String caseNumber,
            @RequestHeader(ACCESS_CODE) String accessCode,
            HttpServletRequest request) {
        return Standing.of(requests.withdraw(enter(caseNumber, accessCode, request)));
    }

    /** Tries at a code are counted per address and per case, before anything is looked up. */
    private String enter(String caseNumber, String accessCode, HttpServletRequest request) {
        limits.check("access-code", request);
        limits.check("access-code-case", caseNumber);
        return cases.byAccessCode(caseNumber, accessCode).caseNumber();
    }

    record Code(String code) {}

    record Reply(String text) {}

    /** Where the case stands after a step. */
    record Standing(
            String caseNumber,
            String status,
            java.time.LocalDate completeOn,
            java.time.LocalDate policyDueOn,
            java.time.LocalDate dueOn) {

        static Standing of(CaseView view) {
            return new Standing(
                    view.caseNumber(), view.status().name(), view.completeOn(), view.policyDueOn(), view.dueOn());
        }
    }

    /** The filing as it is sent. */
    record Filing(
            String serviceCode,
            Applicant applicant,
            List<String> agreedChannels,
            Map<String, Object> answers,
            List<Document> documents,
            Integer noticeVersion) {

        FileRequest command(Locale locale, IncomingFiles incoming) {
            List<FieldProblem> problems = new ArrayList<>();
            if (applicant == null) {
                throw new InvalidInputException("applicant", "requests.applicantNeeded");
            }
            RegisterParty person = new RegisterParty(
                    applicant.name(),
                    applicant.nationalId(),
                    applicant.mobile(),
                    applicant.mobileOwner(),
                    applicant.email(),
                    applicant.category(),
                    applicant.field(),
                    code(AddressForm.class, applicant.addressForm(), "applicant.addressForm", problems),
                    channels(problems),
                    applicant.contactTime(),
                    locale.getLanguage());
            List<FileRequest.Attachment> attachments = attachments(problems, incoming);
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            return new FileRequest(
                    serviceCode,
                    person,
                    answers == null ? Map.of() : answers,
                    attachments,
                    noticeVersion == null ? 0 : noticeVersion,
                    Channel.WEBSITE);
        }

        private List<Channel> channels(List<FieldProblem> problems) {
            List<Channel> channels = new ArrayList<>();
            for (int i = 0; agreedChannels != null && i < agreedChannels.size(); i++) {
                Channel channel = code(Channel.class, agreedChannels.get(i), "agreedChannels[" + i + "]", problems);
                if (channel != null) {
                    channels.add(channel);
                }
            }
            return channels;
        }

        private List<FileRequest.Attachment> attachments(List<FieldProblem> problems, IncomingFiles incoming) {
            List<FileRequest.Attachment> attachments = new ArrayList<>();
            for (int i = 0; documents != null && i < documents.size(); i++) {
                Document document = documents.get(i);
                try {
                    byte[] content = Base64.getDecoder().decode(document.contentBase64());
                    attachments.add(new FileRequest.Attachment(
                            document.code(), incoming.check(document.fileName(), new ByteArrayInputStream(content))));
                } catch (IllegalArgumentException | NullPointerException notBase64) {
                    problems.add(new FieldProblem("documents[" + i + "].contentBase64", "requests.notBase64"));
                }
            }
            return attachments;
        }

        private static <E extends Enum<E>> E code(
                Class<E> type, String code, String field, List<FieldProblem> problems) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(code)) {
                    return constant;
                }
            }
            if (code != null) {
                problems.add(new FieldProblem(field, "requests.unknownCode"));
            }
            return null;
        }
    }

    /** The applicant as typed. */
    record Applicant(
            String name,
            String nationalId,
            String mobile,
            String mobileOwner,
            String email,
            String category,
            String field,
            String addressForm,
            String contactTime) {}

    record Document(String code, String fileName, String contentBase64) {}
}
