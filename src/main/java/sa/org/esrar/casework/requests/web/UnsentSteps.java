package sa.org.esrar.casework.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.portal.CasePages.Said;
import sa.org.esrar.casework.requests.RequestDossiers;

/** What was typed into a step of a request that could not be sent, in the words of the page where it was typed. */
@Component
class UnsentSteps {

    private final RequestDossiers dossiers;
    private final Catalogue catalogue;
    private final AnswerWords words;
    private final Messages messages;

    UnsentSteps(RequestDossiers dossiers, Catalogue catalogue, AnswerWords words, Messages messages) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.words = words;
        this.messages = messages;
    }

    List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        return switch (step) {
            case "request", "answers" -> answers(caseNumber, fields, language);
            case "applicant" -> applicant(fields, language);
            case "reply" -> text("requests.page.reply", fields.getFirst("text"), language);
            case "signature" -> text("requests.page.code", fields.getFirst("code"), language);
            default -> List.of();
        };
    }

    private List<Said> applicant(MultiValueMap<String, String> form, String language) {
        List<Said> said = new ArrayList<>();
        for (String field : List.of("name", "nationalId", "mobile", "email")) {
            said.addAll(text("requests.page." + field, form.getFirst(field), language));
        }
        return said;
    }

    private List<Said> text(String label, String typed, String language) {
        return typed == null || typed.isBlank()
                ? List.of()
                : List.of(new Said(messages.text(label, language), List.of(typed)));
    }

    private List<Said> answers(String caseNumber, MultiValueMap<String, String> form, String language) {
        ServiceDefinition service =
                catalogue.service(dossiers.of(caseNumber).service().code()).orElse(null);
        if (service == null) {
            return List.of();
        }
        Map<String, Object> typed = FormAnswers.of(service.fields(), form);
        Map<String, Object> right = catalogue.check(service, typed, false, "").answers();
        List<Said> said = new ArrayList<>();
        for (FormFieldDefinition field : service.fields()) {
            if (typed.containsKey(field.name())) {
                said.add(new Said(
                        field.label().in(language),
                        right.containsKey(field.name())
                                ? words.of(field, right.get(field.name()), language)
                                : AnswerWords.asTyped(field, typed.get(field.name()), language)));
            }
        }
        return said;
    }
}
