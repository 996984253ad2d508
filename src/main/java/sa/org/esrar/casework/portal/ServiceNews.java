package sa.org.esrar.casework.portal;

import java.util.List;
import sa.org.esrar.casework.api.Localized;

/** Port: what was announced about a service, for its page. */
public interface ServiceNews {

    /** The newest first. */
    List<Line> of(String serviceCode);

    /**
     * A link to what was announced.
     *
     * @param text when it holds, in words
     */
    record Line(String path, Localized text) {}
}
