package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Service;

/** From the frozen text to its approval (D2): votes, reminders, objections, the board, endorsement. */
@Service
public class Voting {

    public void remind(String number) {
        throw new UnsupportedOperationException("votes part");
    }

    public void escalate(String number) {
        throw new UnsupportedOperationException("votes part");
    }

    public void escalateEndorsement(String number) {
        throw new UnsupportedOperationException("votes part");
    }

    public void escalateBoard(String number) {
        throw new UnsupportedOperationException("votes part");
    }

    public void closeUnapproved(String number) {
        throw new UnsupportedOperationException("votes part");
    }
}
