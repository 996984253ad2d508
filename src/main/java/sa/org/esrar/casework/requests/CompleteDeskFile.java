package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;

/**
 * What the desk added to a draft (C3).
 *
 * @param answers all of them, by the service's field names, in place of those that were there
 * @param sighted originals that were seen now
 */
public record CompleteDeskFile(Map<String, Object> answers, List<Sighting> sighted) {

    @Override
    public String toString() {
        return "CompleteDeskFile";
    }
}
