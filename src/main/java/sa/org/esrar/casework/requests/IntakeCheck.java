package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.EvidenceMode;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.requests.TakeIntake.Particulars;

/** Everything that is wrong with an intake, each line at its field; changes nothing. */
@Component
class IntakeCheck {

    /** The channels of the desk; the website and the mail have doors of their own (A5). */
    static final Set<Channel> CHANNELS =
            Set.of(Channel.INTERVIEW, Channel.LETTER, Channel.PHONE, Channel.FAX, Channel.VOLUNTEER);

    private static final String NEEDED = "workflow.form.required";

    private final IntakePeopleCheck people;
    private final IncomingPapers papers;
    private final Catalogue catalogue;
    private final Clock clock;

    IntakeCheck(IntakePeopleCheck people, IncomingPapers papers, Catalogue catalogue, Clock clock) {
        this.people = people;
        this.papers = papers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<FieldProblem> problems(TakeIntake intake, String by) {
        List<FieldProblem> problems = new ArrayList<>();
        if (intake.channel() == null || !CHANNELS.contains(intake.channel())) {
            problems.add(new FieldProblem("channel", NEEDED));
        } else {
            checkChannel(intake.channel(), intake.particulars(), problems);
        }
        if (!intake.noticeGiven()) {
            problems.add(new FieldProblem("noticeGiven", "requests.desk.noticeNeeded"));
        }
        people.check(intake, by, problems);
        checkService(intake, problems);
        return problems;
    }

    private void checkChannel(Channel channel, Particulars of, List<FieldProblem> problems) {
        switch (channel) {
            case LETTER -> {
                need(of.letterDate(), "particulars.letterDate", problems);
                if (of.letterDate() != null && of.letterDate().isAfter(today())) {
                    problems.add(new FieldProblem("particulars.letterDate", "requests.dateMustNotBeLater"));
                }
            }
            case FAX -> {
                if (of.faxPages() == null) {
                    problems.add(new FieldProblem("particulars.faxPages", "requests.desk.faxWithoutPages"));
                }
            }
            case PHONE -> {
                need(of.callFrom(), "particulars.callFrom", problems);
                need(of.callUntil(), "particulars.callUntil", problems);
                if (of.callFrom() != null
                        && of.callUntil() != null
                        && !of.callFrom().isBefore(of.callUntil())) {
                    problems.add(new FieldProblem("particulars.callUntil", "requests.desk.callUntilLater"));
                }
            }
            default -> {
                // An interview has nothing of its own; a volunteer is somebody, and is checked with the people.
            }
        }
        if (IncomingPapers.isPaper(channel) && of.incomingNumber() != null && !papers.isFree(of.incomingNumber())) {
            problems.add(new FieldProblem("particulars.incomingNumber", "requests.desk.incomingUnknown"));
        }
    }

    private void checkService(TakeIntake intake, List<FieldProblem> problems) {
        if (intake.serviceCode() == null) {
            problems.add(new FieldProblem("serviceCode", NEEDED));
            return;
        }
        ServiceDefinition service = catalogue.service(intake.serviceCode()).orElse(null);
        if (service == null) {
            problems.add(new FieldProblem("serviceCode", "requests.unknownService"));
            return;
        }
        problems.addAll(
                catalogue.check(service, intake.answers(), false, "answers.").problems());
        problems.addAll(notSighted(service, intake.sighted()));
    }

    /** Originals are seen where the service says so, and nowhere else. */
    static List<FieldProblem> notSighted(ServiceDefinition service, List<Sighting> sighted) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < sighted.size(); i++) {
            String code = sighted.get(i).item();
            if (service.items().stream()
                    .noneMatch(item -> item.code().equals(code) && item.mode() == EvidenceMode.SIGHT)) {
                problems.add(new FieldProblem("sighted[" + i + "].item", "requests.unknownItem"));
            }
        }
        return problems;
    }

    private static void need(Object value, String field, List<FieldProblem> problems) {
        if (value == null) {
            problems.add(new FieldProblem(field, NEEDED));
        }
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
