package sa.org.esrar.casework.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CallWords.Told;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** Puts together what is read aloud in a call: who is greeted, how the caller is verified, what may be told (A3, F2). */
@Service
@Transactional(readOnly = true)
public class CallScripts {

    private static final String SCRIPT = "casefile.call.";

    private final CaseRegister cases;
    private final Parties parties;
    private final Guardians guardians;
    private final CallerQuestions questions;
    private final CaseTexts texts;
    private final Messages messages;
    private final Map<CaseKind, CallWords> words;

    CallScripts(
            CaseRegister cases,
            Parties parties,
            Guardians guardians,
            CallerQuestions questions,
            CaseTexts texts,
            Messages messages,
            List<CallWords> words) {
        this.cases = cases;
        this.parties = parties;
        this.guardians = guardians;
        this.questions = questions;
        this.texts = texts;
        this.messages = messages;
        this.words = words.stream().collect(Collectors.toMap(CallWords::kind, Function.identity()));
    }

    /**
     * The script of a case; who may read it is decided at the door.
     *
     * @throws ApiException 404 when there is no such case, 409 when it names nobody
     */
    public CallScript of(String caseNumber) {
        CaseView head = cases.view(caseNumber);
        UUID party = head.partyId();
        if (party == null) {
            throw new ApiException(409, "casefile.call.nobody");
        }
        // A ward is reached through the guardian, who is the one to be verified.
        PartyView called = parties.view(guardians.guardianOf(party).orElse(party));
        String language = called.language();
        return new CallScript(
                Languages.EN.equals(language) ? Languages.EN : Languages.AR,
                text("greeting." + called.addressForm(), language, called.name()),
                text("verify", language),
                questions.of(called, head, language),
                told(head, language),
                text("refusal", language));
    }

    private List<String> told(CaseView head, String language) {
        CallWords own = words.get(head.kind());
        Told told = own == null ? statusAlone(head, language) : own.told(head.caseNumber(), language);
        List<String> lines = new ArrayList<>();
        lines.add(text("thanks", language));
        if (head.late()) {
            lines.add(text("late", language));
        }
        lines.add(text("about", language, spoken(head.caseNumber(), language)) + " " + told.sentence());
        if (!told.left().isEmpty()) {
            String separator = Languages.EN.equals(language) ? ", " : "، ";
            lines.add(text("left", language, String.join(separator, told.left())));
        }
        lines.add(told.next());
        return lines;
    }

    private Told statusAlone(CaseView head, String language) {
        return new Told(
                text(
                        "status",
                        language,
                        texts.status(head.kind(), head.status()).in(language)),
                List.of(),
                text("next", language));
    }

    private String spoken(String caseNumber, String language) {
        return Languages.EN.equals(language)
                ? text("number", language, CaseNumbers.shortForm(caseNumber))
                : CaseNumbers.spoken(caseNumber);
    }

    private String text(String key, String language, Object... arguments) {
        return messages.text(SCRIPT + key, language, arguments);
    }
}
