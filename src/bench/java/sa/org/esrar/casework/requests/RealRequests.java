package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.cases.RealSystem;
import sa.org.esrar.casework.cases.Way;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.protection.Protection;

/** A request in the application: filed and signed on the website, checked, studied and declined by staff. */
final class RealRequests implements Way {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private final RealSystem system;
    private final ServiceRequests requests;
    private final JdbcClient jdbc;
    private final Protection protection;

    RealRequests(RealSystem system) {
        this.system = system;
        requests = system.bean(ServiceRequests.class);
        jdbc = system.bean(JdbcClient.class);
        protection = system.bean(Protection.class);
    }

    @Override
    public void complete(int number) {
        Map<String, Object> typed = Filings.applicant(number);
        RegisterParty applicant = new RegisterParty(
                (String) typed.get("name"),
                (String) typed.get("nationalId"),
                (String) typed.get("mobile"),
                null,
                (String) typed.get("email"),
                (String) typed.get("category"),
                null,
                AddressForm.FEMININE,
                List.of(Channel.SMS),
                null,
                null);
        String caseNumber = requests.file(new FileRequest(
                        Filings.SERVICE,
                        applicant,
                        Filings.answers(),
                        List.of(),
                        system.noticeVersion(),
                        Channel.WEBSITE))
                .caseNumber();
        requests.sign(caseNumber, new Signing.ByCode(code(caseNumber), null));
        system.submit(caseNumber, "userTask_checkCompleteness", "reception-1", Filings.check());
        system.runJob(caseNumber, "businessRuleTask_competentCommittee");
        system.submit(caseNumber, "userTask_studyRequest", "service-member", Filings.study());
        system.submit(caseNumber, "userTask_decideRequest", "service-chair", Filings.refusal());
        system.runJob(caseNumber, "timer_answerReleased");
    }

    /** As a reader of the telephone would: the only step that is not one of the application's services. */
    private String code(String caseNumber) {
        byte[] text = jdbc.sql("select text from outbox_message where case_number = ? and template = 'otp.signature'")
                .param(caseNumber)
                .query(byte[].class)
                .single();
        Matcher digits = SIX_DIGITS.matcher(protection.decrypt("notifications.text", text));
        if (!digits.find()) {
            throw new IllegalStateException("no code for " + caseNumber);
        }
        return digits.group();
    }
}
