package sa.org.esrar.casework.workflow.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers and lets through only what we can answer for, whoever deploys and by which
 * door (decision 7). Old versions that the engine reads again pass: they were checked when they came.
 */
@Component
class DeployGate implements Deployer {

    private static final Locale ARABIC = Locale.forLanguageTag("ar-SA-u-nu-latn");

    private final DeploymentCheck check;
    private final MessageSource messages;

    DeployGate(Vocabulary vocabulary, MessageSource messages) {
        this.check = new DeploymentCheck(vocabulary);
        this.messages = messages;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Finding> findings = check.check(files);
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(explain(findings));
        }
    }

    private String explain(List<Finding> findings) {
        StringBuilder text =
                new StringBuilder(say("refused", ARABIC)).append('\n').append(say("refused", Locale.ENGLISH));
        int number = 0;
        for (Finding finding : findings) {
            text.append("\n\n").append(++number).append(". ").append(finding.file());
            if (!finding.elementId().equals(finding.file())) {
                text.append(" › ").append(finding.elementId());
            }
            if (!finding.label().isBlank()) {
                text.append(" «").append(finding.label()).append('»');
            }
            text.append('\n').append(say(finding.rule(), ARABIC, finding.arguments()));
            text.append('\n').append(say(finding.rule(), Locale.ENGLISH, finding.arguments()));
        }
        return text.toString();
    }

    private String say(String rule, Locale language, Object... arguments) {
        return messages.getMessage("workflow.gate." + rule, inWords(arguments, language), language);
    }

    /** What a process promises is named by a message of its module. */
    private Object[] inWords(Object[] arguments, Locale language) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof MessageSourceResolvable code
                        ? messages.getMessage(code, language)
                        : argument)
                .toArray();
    }
}
