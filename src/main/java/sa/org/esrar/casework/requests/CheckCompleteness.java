package sa.org.esrar.casework.requests;

import java.util.List;
import sa.org.esrar.casework.declarations.Declarations.Heard;

/**
 * An officer's word on completeness (C3).
 *
 * @param gaps what is left; empty when complete
 * @param sighted originals that were seen on this occasion
 * @param checked items whose typed fact was checked with whoever issued it
 * @param signerHeard how she was heard herself, where her declaration was signed by a code to another's number; else null
 * @param denial what she said then, when she did not sign: the request is closed, whatever else was said of it; else null
 */
public record CheckCompleteness(
        boolean complete,
        List<NamedGap> gaps,
        List<Sighting> sighted,
        List<String> checked,
        Heard signerHeard,
        String denial) {

    boolean signatureDenied() {
        return denial != null;
    }

    /** @param reason {@code MISSING}, {@code INVALID} or {@code UNREADABLE} */
    public record NamedGap(String item, String reason, String note) {}
}
