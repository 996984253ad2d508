package sa.org.esrar.casework.workflow.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** Long rather than odd: twelve characters with a digit, in any script; not one's own name; not one that is known. */
class StaffPasswordPolicy implements PasswordPolicy {

    static final int LENGTH = 12;

    private static final List<PasswordPolicyRule> RULES = List.of(
            new PasswordPolicyLengthRuleImpl(LENGTH),
            new PasswordPolicyDigitRuleImpl(1),
            new PasswordPolicyUserDataRuleImpl(),
            new NotKnown());

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }

    /** Not a word that everyone tries first. The demo password is one of them. */
    private static final class NotKnown implements PasswordPolicyRule {

        private static final Set<String> WORDS =
                Set.of("password", "passw0rd", "qwerty", "123456", "111111", "admin", "welcome", "esrar", "casework");

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_NOT_KNOWN";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            String small = password.toLowerCase(Locale.ROOT);
            return WORDS.stream().noneMatch(small::contains);
        }

        @Override
        public boolean execute(String password, User user) {
            return execute(password);
        }
    }
}
