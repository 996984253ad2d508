package sa.org.esrar.casework.portal;

/** This browser has not opened the case, or so long ago that it has to be opened again. */
public class VisitOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VisitOver() {
        super(null, null, false, false);
    }
}
