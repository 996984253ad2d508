package sa.org.esrar.casework.committees.sealing;

import java.util.List;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;

/** {@link MinutesToSeal}, sealed. */
public class SealedSample {

    private final MinutesToSeal minutes;
    private final SealedMinutes sealed;
    private final MinutesRepository repository;
    private final Letters letters;
    private final JdbcTemplate jdbc;

    SealedSample(
            AutowireCapableBeanFactory beans,
            SealedMinutes sealed,
            MinutesRepository repository,
            Letters letters,
            JdbcTemplate jdbc) {
        this.minutes = beans.createBean(MinutesToSeal.class);
        this.sealed = sealed;
        this.repository = repository;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** @param letter number in the outgoing register, as it is printed */
    public record Sealed(String number, List<String> cases, String hash, String letter, byte[] file) {

        /** The name of a case of the agenda, from 0. */
        public String spoken(int item) {
            return CaseNumbers.spoken(cases.get(item));
        }
    }

    public Sealed sealed(int items) {
        MinutesToSeal.Approved approved = minutes.approved(items);
        sealed.seal(approved.number());
        RegisterNumber letter =
                repository.findById(approved.number()).orElseThrow().letter();
        return new Sealed(
                approved.number(),
                approved.cases(),
                jdbc.queryForObject(
                        "select hash from minutes_version where minutes = ?", String.class, approved.number()),
                letter.printed(),
                letters.get(letter));
    }
}
