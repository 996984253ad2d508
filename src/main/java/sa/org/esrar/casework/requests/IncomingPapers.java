package sa.org.esrar.casework.requests;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.requests.TakeIntake.Particulars;

/** A letter or a fax that becomes a case has its number in the register of incoming papers (وارد; A2, A4). */
@Component
class IncomingPapers {

    private final IncomingRegister register;

    IncomingPapers(IncomingRegister register) {
        this.register = register;
    }

    static boolean isPaper(Channel channel) {
        return channel == Channel.LETTER || channel == Channel.FAX;
    }

    /** Whether the number that was typed is in the register and belongs to no other case. */
    boolean isFree(String typed) {
        return register.free(typed).isPresent();
    }

    /**
     * Says of what was registered before to which case it belongs, and registers what was not.
     *
     * @return what the channel asks for, with the number
     */
    Particulars enter(String caseNumber, TakeIntake intake, String sender, String by) {
        Particulars of = intake.particulars();
        if (!isPaper(intake.channel())) {
            return of;
        }
        RegisterNumber number;
        if (of.incomingNumber() != null) {
            number = RegisterNumber.typed(of.incomingNumber()).orElseThrow();
            register.assign(number, caseNumber);
        } else {
            number = register.register(
                    new RegisterIncoming(
                            RegisterIncoming.Kind.valueOf(intake.channel().name()),
                            sender,
                            of.senderReference(),
                            of.letterDate(),
                            of.faxPages(),
                            caseNumber),
                    by);
        }
        return new Particulars(
                of.letterDate(), of.senderReference(), number.printed(), of.faxPages(), of.callFrom(), of.callUntil());
    }
}
