package sa.org.esrar.casework.inquiries;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.InquiryAnswerLetter;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** The answer as a letter, for an asker who agreed to paper or fax (A2, A4, C5). */
@Component
class InquiryLetters {

    private static final String SIGNATORY = "executive-manager";

    private final Letters letters;
    private final InquiryTexts texts;
    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final String base;

    InquiryLetters(
            Letters letters,
            InquiryTexts texts,
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String base) {
        this.letters = letters;
        this.texts = texts;
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.base = base;
    }

    /** Of a case that names somebody; called only when the letter goes out. */
    RegisterNumber register(String caseNumber, Answer answer) {
        CaseView view = cases.view(caseNumber);
        PartyView party = parties.view(view.partyId());
        String language = contacts.forCase(caseNumber, view.partyId()).language();
        LetterHead head = new LetterHead(
                new Addressee(
                        party.name(),
                        party.addressForm() == null
                                ? Salutation.NEUTRAL
                                : Salutation.valueOf(party.addressForm().name()),
                        language),
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                base + "/track",
                0,
                SIGNATORY,
                party.fictitious());
        return letters.register(
                new InquiryAnswerLetter(
                        head,
                        texts.open(answer.text())
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()),
                answer.writtenBy());
    }
}
