package sa.org.esrar.casework.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.portal.CasePages.Said;

/** What could not be sent, as its writer reads it before sending it again: nothing of it is lost. */
@Component
class UnsentWords {

    private static final Set<String> CHANNEL = Set.of("channel", "agreement");

    private final CapabilityPages pages;
    private final List<CommonSteps> steps;
    private final Messages messages;

    UnsentWords(CapabilityPages pages, List<CommonSteps> steps, Messages messages) {
        this.pages = pages;
        this.steps = steps;
        this.messages = messages;
    }

    List<Said> of(CaseView to, Unsent unsent, String language) {
        if (CHANNEL.contains(unsent.step())) {
            return channel(unsent.form(), language);
        }
        return steps.stream()
                .filter(common -> common.steps().contains(unsent.step()))
                .findFirst()
                .map(common -> common.said(unsent.form(), language))
                .or(() -> pages.of(to.kind())
                        .map(page -> page.said(to.caseNumber(), unsent.step(), unsent.form(), language)))
                .orElse(List.of());
    }

    private List<Said> channel(MultiValueMap<String, String> form, String language) {
        List<Said> said = new ArrayList<>();
        add(said, "portal.channel", choice(form.getFirst("channel"), language), language);
        add(said, "portal.channel.email", form.getFirst("email"), language);
        add(said, "portal.channel.time", choice(form.getFirst("contactTime"), language), language);
        return said;
    }

    private void add(List<Said> said, String label, String typed, String language) {
        if (typed != null && !typed.isBlank()) {
            said.add(new Said(messages.text(label, language), List.of(typed)));
        }
    }

    /** A choice by its label; what is none as it came. */
    private String choice(String code, String language) {
        return messages.find("portal.channel." + code)
                .map(label -> label.in(language))
                .orElse(code);
    }
}
