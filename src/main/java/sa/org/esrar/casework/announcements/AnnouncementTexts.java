package sa.org.esrar.casework.announcements;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.Sha256;

/** What colleagues say to each other about an announcement lies encrypted (F2); what it says itself has a hash. */
@Component
class AnnouncementTexts {

    static final String PURPOSE = "announcements.text";

    private final Protection protection;

    AnnouncementTexts(Protection protection) {
        this.protection = protection;
    }

    byte[] seal(String text) {
        return protection.encrypt(PURPOSE, text);
    }

    String open(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(PURPOSE, cipher);
    }

    /** SHA-256 over everything that it says, so that nobody was told something else than what stands there. */
    static String hash(ProposeAnnouncement says) {
        String all = List.of(
                        says.subject().kind().name(),
                        says.subject().code(),
                        String.valueOf(says.subject().version()),
                        says.from().toString(),
                        String.valueOf(says.appliesToReceived()),
                        says.textAr(),
                        says.textEn() == null ? "" : says.textEn())
                .stream()
                // With its length before it, no part can pass for another's end.
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\n"));
        return Sha256.hex(all);
    }
}
