package sa.org.esrar.casework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How long a case's chain is and where it ends, itself sealed. */
@Entity
class TimelineHead {

    @Id
    private String caseNumber;

    private int length;
    private byte[] lastSeal;
    private byte[] seal;

    protected TimelineHead() {}

    /** The head of an empty chain. */
    TimelineHead(String caseNumber, TimelineSeals seals) {
        this.caseNumber = caseNumber;
        this.lastSeal = new byte[0];
        this.seal = seals.sealHead(caseNumber, length, lastSeal);
    }

    void moveTo(byte[] entrySeal, TimelineSeals seals) {
        length++;
        lastSeal = entrySeal;
        seal = seals.sealHead(caseNumber, length, lastSeal);
    }

    int length() {
        return length;
    }

    byte[] lastSeal() {
        return lastSeal;
    }

    boolean isSealed(TimelineSeals seals) {
        return seals.isHead(caseNumber, length, lastSeal, seal);
    }
}
