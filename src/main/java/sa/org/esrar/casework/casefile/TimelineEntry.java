package sa.org.esrar.casework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One sealed row of a case's timeline; never changed. */
@Entity
@Immutable
class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private int sequence;
    private Instant at;
    private String code;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Timeline.Visibility visibility;

    private String[] arguments;
    private byte[] textDigest;
    private byte[] seal;

    protected TimelineEntry() {}

    TimelineEntry(TimelineSeals.Content content, byte[] seal) {
        this.caseNumber = content.caseNumber();
        this.sequence = content.sequence();
        this.at = content.at();
        this.code = content.code();
        this.actor = content.actor();
        this.visibility = content.visibility();
        this.arguments = content.arguments().toArray(String[]::new);
        this.textDigest = content.textDigest();
        this.seal = seal;
    }

    TimelineSeals.Content content() {
        return new TimelineSeals.Content(
                caseNumber, sequence, at, code, actor, visibility, List.of(arguments), textDigest);
    }

    byte[] seal() {
        return seal;
    }
}
