package sa.org.esrar.casework.requests.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.declarations.Readings;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.letters.Fact;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.SignIn;

/** The declaration of a request, read aloud with everything that is declared in it (C4). */
@Component
class RequestReadings implements Readings {

    private final Witnesses witnesses;
    private final RequestSigning signing;
    private final RequestDrafts drafts;
    private final DraftPage pages;
    private final CaseRegister register;
    private final Parties parties;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final Messages texts;

    RequestReadings(
            Witnesses witnesses,
            RequestSigning signing,
            RequestDrafts drafts,
            DraftPage pages,
            CaseRegister register,
            Parties parties,
            ReadLog readLog,
            SignIn signIn,
            Messages texts) {
        this.witnesses = witnesses;
        this.signing = signing;
        this.drafts = drafts;
        this.pages = pages;
        this.register = register;
        this.parties = parties;
        this.readLog = readLog;
        this.signIn = signIn;
        this.texts = texts;
    }

    @Override
    public List<String> askedOfMe() {
        return witnesses.askedOfMe();
    }

    @Override
    public Reading reading(String caseNumber, String language) {
        readLog.looked(caseNumber, signIn.current().id(), "declaration");
        DraftPage.Review review = pages.review(caseNumber, drafts.of(caseNumber), language);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                texts.text("requests.page.applicant", language),
                parties.view(register.view(caseNumber).partyId()).name()));
        signing.signer(caseNumber)
                .ifPresent(signer ->
                        facts.add(new Fact(texts.text("letters.declaration.signedBy", language), signer.in(language))));
        facts.add(new Fact(texts.text("requests.decisions.service", language), review.service()));
        facts.addAll(review.facts(language));
        return new Reading(facts, signing.paper(caseNumber), texts.text("requests.witness.heard", language));
    }

    @Override
    public void witness(String caseNumber, String paperCode) {
        signing.witness(caseNumber, paperCode);
    }
}
