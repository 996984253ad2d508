package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Service;

/** The sealed file of approved minutes (D2). */
@Service
public class SealedMinutes {

    public void seal(String number) {
        throw new UnsupportedOperationException("sealing part");
    }
}
