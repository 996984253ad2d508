package sa.org.esrar.casework.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A list as it stands; {@code importedAt} is null until it was imported. */
public record PeopleImport(
        UUID id,
        String fileName,
        List<String> headings,
        Matching matching,
        ImportState state,
        int total,
        String uploadedBy,
        Instant uploadedAt,
        Instant importedAt) {

    @Override
    public String toString() {
        return "PeopleImport[id=" + id + ", state=" + state + "]";
    }
}
