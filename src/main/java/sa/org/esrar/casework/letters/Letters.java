package sa.org.esrar.casework.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;

/** Letters as PDF/A-2u, and their way into the outgoing register (A2). */
@Service
public class Letters {

    private final LetterPrinter printer;
    private final OutgoingRegister register;
    private final Clock clock;

    Letters(LetterPrinter printer, OutgoingRegister register, Clock clock) {
        this.printer = printer;
        this.register = register;
        this.clock = clock;
    }

    /** The letter without a number: blank forms, labels, and a look before it is registered. Nothing is kept. */
    public byte[] render(Letter letter) {
        return printer.print(letter, null, now());
    }

    /**
     * Gives a letter its number of the Hijri year in Riyadh and keeps it as it is, encrypted.
     *
     * @param by who answers for it
     */
    @Transactional
    public RegisterNumber register(Letter.Registered letter, String by) {
        return register(letter, UnaryOperator.identity(), by);
    }

    /**
     * As {@link #register(Letter.Registered, String)}, for a paper that is sealed after its number stands on it.
     *
     * @param sealed makes of the printed file the one that is kept, which has to be as good a PDF/A
     */
    @Transactional
    public RegisterNumber register(Letter.Registered letter, UnaryOperator<byte[]> sealed, String by) {
        Instant at = now();
        RegisterNumber number = register.nextNumber(at);
        register.enter(number, letter, sealed.apply(printer.print(letter, number, at)), at, by);
        return number;
    }

    /**
     * A registered letter, byte for byte.
     *
     * @throws ApiException 404 when there is no such letter
     */
    @Transactional(readOnly = true)
    public byte[] get(RegisterNumber number) {
        return register.content(number);
    }

    /**
     * The same file for the printer; the register notes by whom and when it was printed.
     *
     * @throws ApiException 404 when there is no such letter
     */
    @Transactional
    public byte[] print(RegisterNumber number, String by) {
        return register.print(number, by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
