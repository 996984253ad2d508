package sa.org.esrar.casework.casefile;

/** Port: what attachments staff may add to a case of one kind; implemented by the kind's capability. */
public interface ExpectedDocuments {

    CaseKind kind();

    /**
     * Called with the case's row locked.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when nothing like it is asked for, 409 when it is too late
     */
    void requireExpected(String caseNumber, String itemCode);
}
