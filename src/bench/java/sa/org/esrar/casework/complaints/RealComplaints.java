package sa.org.esrar.casework.complaints;

import java.util.List;
import java.util.Set;
import sa.org.esrar.casework.SamplePeople;
import sa.org.esrar.casework.cases.RealSystem;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/** A complaint in the application: filed and answered on the website, settled or heard by staff. */
final class RealComplaints {

    private final RealSystem system;
    private final ComplaintFilings filings;
    private final ComplaintSettlements settlements;
    private final ComplaintWords words;

    RealComplaints(RealSystem system) {
        this.system = system;
        filings = system.bean(ComplaintFilings.class);
        settlements = system.bean(ComplaintSettlements.class);
        words = system.bean(ComplaintWords.class);
    }

    void settleAmicably(int number) {
        String caseNumber = propose(number);
        settlements.reply(caseNumber, true, Sayings.THANKS);
        system.runJob(caseNumber, "timer_reopenWindowClosed");
    }

    void hear(int number) {
        String caseNumber = propose(number);
        settlements.reply(caseNumber, false, Sayings.DECLINING);
        system.submit(caseNumber, "userTask_hearComplainant", Sayings.CHAIR, Sayings.complainantHeard());
        system.submit(caseNumber, "userTask_hearRespondent", Sayings.MEMBER, Sayings.respondentHeard());
        system.submit(caseNumber, "userTask_establishFindings", Sayings.MEMBER, Sayings.findings());
        system.submit(caseNumber, "userTask_decideComplaint", Sayings.CHAIR, Sayings.decision());
        system.runJob(caseNumber, "serviceTask_sendOutcome");
        words.say(caseNumber, Word.SETTLED);
        system.runJob(caseNumber, "timer_reopenWindowClosed");
    }

    private String propose(int number) {
        String caseNumber = filings.file(complaint(number)).caseNumber();
        system.submit(caseNumber, "userTask_checkConflict", Sayings.SECRETARY, Sayings.check());
        system.submit(caseNumber, "userTask_assignComplaint", Sayings.SECRETARY, Sayings.assignment());
        system.submit(caseNumber, "userTask_attemptAmicableSettlement", Sayings.SETTLER, Sayings.attempt());
        return caseNumber;
    }

    private FileComplaint complaint(int number) {
        return new FileComplaint(
                ComplaintKind.SERVICE,
                Set.of(),
                Respondent.NOBODY,
                null,
                Sayings.TEXT,
                Sayings.WISH,
                null,
                new RegisterParty(
                        SamplePeople.name(number),
                        null,
                        SamplePeople.mobile(number),
                        null,
                        null,
                        null,
                        null,
                        AddressForm.FEMININE,
                        List.of(Channel.SMS),
                        null,
                        "ar"),
                null,
                null,
                false,
                Channel.WEBSITE,
                null,
                system.noticeVersion(),
                null);
    }
}
