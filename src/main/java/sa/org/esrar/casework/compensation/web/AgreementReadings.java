package sa.org.esrar.casework.compensation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.compensation.negotiation.AgreementSigning;
import sa.org.esrar.casework.compensation.negotiation.AgreementView;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.declarations.Readings;
import sa.org.esrar.casework.letters.Fact;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.SignIn;

/** A settlement agreement, read aloud whole (C4, D4). */
@Component
class AgreementReadings implements Readings {

    private final AgreementSigning signing;
    private final Agreements agreements;
    private final CaseRegister register;
    private final Parties parties;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final Messages texts;

    AgreementReadings(
            AgreementSigning signing,
            Agreements agreements,
            CaseRegister register,
            Parties parties,
            ReadLog readLog,
            SignIn signIn,
            Messages texts) {
        this.signing = signing;
        this.agreements = agreements;
        this.register = register;
        this.parties = parties;
        this.readLog = readLog;
        this.signIn = signIn;
        this.texts = texts;
    }

    @Override
    public List<String> askedOfMe() {
        return signing.askedOfMe();
    }

    @Override
    public Reading reading(String caseNumber, String language) {
        readLog.looked(caseNumber, signIn.current().id(), "agreement");
        AgreementView agreement = agreements.current(caseNumber).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                fact("party", parties.view(register.view(caseNumber).partyId()).name(), language));
        if (agreement.signer() != null) {
            facts.add(fact("signer", agreement.signer(), language));
        }
        if (agreement.damage() != null) {
            facts.add(fact("damage", riyals(agreement.damage(), language), language));
        }
        facts.add(fact(
                "amount",
                riyals(agreement.amount(), language) + "\n"
                        + agreement.inWords().in(language),
                language));
        facts.add(fact("manner", agreement.manner(), language));
        facts.add(fact("payBy", ScreenDates.screen(agreement.payBy(), language), language));
        if (agreement.terms() != null) {
            facts.add(fact("terms", agreement.terms(), language));
        }
        return new Reading(facts, signing.paper(caseNumber), label("heard", language));
    }

    private Fact fact(String name, String value, String language) {
        return new Fact(label(name, language), value);
    }

    private String riyals(BigDecimal amount, String language) {
        return CompensationMessages.figures(amount) + " " + texts.text("compensation.page.riyal", language);
    }

    private String label(String name, String language) {
        return texts.text("compensation.witness." + name, language);
    }

    @Override
    public void witness(String caseNumber, String paperCode) {
        signing.witness(caseNumber, paperCode);
    }
}
