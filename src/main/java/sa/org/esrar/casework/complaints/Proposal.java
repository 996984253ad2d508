package sa.org.esrar.casework.complaints;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** What is offered to settle a complaint amicably, and the one reply to it (E3); texts are encrypted by the service. */
@Entity
@Table(name = "complaint_proposal")
class Proposal {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private byte[] content;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    private Boolean accepted;

    private byte[] reply;

    @Column(name = "replied_by")
    private String repliedBy;

    @Column(name = "replied_at")
    private Instant repliedAt;

    protected Proposal() {}

    static Proposal of(String caseNumber, byte[] content, String by, Instant at) {
        Proposal proposal = new Proposal();
        proposal.id = UUID.randomUUID();
        proposal.caseNumber = caseNumber;
        proposal.content = content;
        proposal.proposedBy = by;
        proposal.proposedAt = at;
        return proposal;
    }

    /** Once; of two replies at the same moment the first holds. */
    void replied(boolean yes, byte[] words, String by, Instant at) {
        if (accepted != null) {
            throw new ApiException(409, "complaints.proposal.repliedAlready");
        }
        accepted = yes;
        reply = words;
        repliedBy = by;
        repliedAt = at;
    }

    byte[] content() {
        return content;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** Null while it waits. */
    Boolean accepted() {
        return accepted;
    }

    byte[] reply() {
        return reply;
    }
}
