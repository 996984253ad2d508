package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Service;

/** From the opening of minutes to the frozen text (D2): agenda, invitation, attendance, decisions, draft. */
@Service
public class Meetings {

    public void invite(String number) {
        throw new UnsupportedOperationException("meetings part");
    }

    public void freeze(String number) {
        throw new UnsupportedOperationException("meetings part");
    }
}
