package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;

/** Cases that name nobody, and cases that belong together. */
class CaseLinksTest extends CasefileTest {

    @Autowired
    CaseLinks links;

    @Autowired
    CaseAccess access;

    @Autowired
    Exclusions exclusions;

    @Autowired
    CallScripts scripts;

    @Test
    void aLinkIsSeenFromBothEndsAndMadeOnce() {
        String request = newCase();
        String complaint = unnamed(CaseKind.CMP);

        links.link(complaint, request, CaseLinks.Relation.ABOUT, "system");
        links.link(complaint, request, CaseLinks.Relation.ABOUT, "system");

        assertThat(links.of(complaint))
                .extracting(CaseLinks.Linked::caseNumber, CaseLinks.Linked::relation, CaseLinks.Linked::later)
                .containsExactly(tuple(request, CaseLinks.Relation.ABOUT, false));
        assertThat(links.of(request))
                .extracting(CaseLinks.Linked::caseNumber, CaseLinks.Linked::later)
                .containsExactly(tuple(complaint, true));
        assertThat(timeline.entries(request))
                .filteredOn(entry -> entry.code().equals("casefile.linked"))
                .extracting(Timeline.Entry::visibility)
                .containsExactly(Timeline.Visibility.STAFF);
    }

    @Test
    void noLinkLeadsToACaseThatIsNotThere() {
        String complaint = unnamed(CaseKind.CMP);

        assertThatThrownBy(() -> links.link(complaint, "REQ-1448-999999", CaseLinks.Relation.ABOUT, "system"))
                .isInstanceOf(ApiException.class);
        assertThat(links.of(complaint)).isEmpty();
    }

    @Test
    void whoComplainsMayStayUnnamedAndSayTheNameLater() {
        String complaint = unnamed(CaseKind.CMP);
        exclusions.excludeInvolved(complaint);
        assertThat(exclusions.excludedFrom(complaint)).isEmpty();
        assertThatThrownBy(() -> scripts.of(complaint))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("casefile.call.nobody"));

        register.giveTo(complaint, party);

        assertThat(register.view(complaint).partyId()).isEqualTo(party);
        assertThatThrownBy(() -> register.giveTo(complaint, party)).isInstanceOf(ApiException.class);
    }

    @Test
    void aRequestForAServiceAlwaysNamesItsApplicant() {
        assertThatThrownBy(() -> unnamed(CaseKind.REQ)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void aReportOfAViolationHasReadersOfItsOwn() {
        String report = unnamed(CaseKind.VIO);
        StaffUser manager = new StaffUser("boss", Set.of("management"));

        assertThat(access.sight(report, manager)).isEqualTo(Sight.NONE);

        access.grant(report, "boss", CaseAccess.OFFICER);
        assertThat(access.sight(report, manager)).isEqualTo(Sight.FULL);
    }

    private String unnamed(CaseKind kind) {
        return register.open(kind, null, Channel.WEBSITE, CaseStatus.RECEIVED).caseNumber();
    }
}
