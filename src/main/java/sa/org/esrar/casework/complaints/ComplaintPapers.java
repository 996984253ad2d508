package sa.org.esrar.casework.complaints;

import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;

/** A complaint on paper, by fax or by mail has its number in the register of incoming papers (وارد; A2, A4). */
@Component
class ComplaintPapers {

    private static final String UNNAMED = "لم يذكر اسمه";

    private final IncomingRegister register;
    private final Parties parties;

    ComplaintPapers(IncomingRegister register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    void enter(String caseNumber, FileComplaint command, UUID party, String by) {
        RegisterIncoming.Kind kind = kind(command.channel());
        if (kind != null) {
            register.register(
                    new RegisterIncoming(
                            kind,
                            party == null ? UNNAMED : parties.view(party).name(),
                            null,
                            null,
                            command.pages(),
                            caseNumber),
                    by);
        }
    }

    private static RegisterIncoming.Kind kind(Channel channel) {
        return switch (channel) {
            case LETTER -> RegisterIncoming.Kind.LETTER;
            case FAX -> RegisterIncoming.Kind.FAX;
            case EMAIL -> RegisterIncoming.Kind.EMAIL;
            default -> null;
        };
    }
}
