package sa.org.esrar.casework.datachange;

/** Port: the process {@code data-change}. */
public interface DataChangeProcess {

    void start(String caseNumber, boolean atDesk);

    void withdrawn(String caseNumber);

    void denied(String caseNumber);
}
