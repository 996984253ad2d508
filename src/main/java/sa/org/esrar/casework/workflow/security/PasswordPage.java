package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.workflow.SystemWork;

/** One's own password: the present one, and twice the new one. */
@Controller
class PasswordPage {

    private static final String VIEW = "staff/password";

    private final IdentityService identity;
    private final StaffAccounts accounts;
    private final CredentialStates credentials;
    private final SignIn signIn;
    private final SystemWork system;
    private final TransactionTemplate transaction;

    PasswordPage(
            IdentityService identity,
            StaffAccounts accounts,
            CredentialStates credentials,
            SignIn signIn,
            SystemWork system,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.accounts = accounts;
        this.credentials = credentials;
        this.signIn = signIn;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(WebSecurity.PASSWORD_PAGE)
    String show(Model model) {
        return page(model, null);
    }

    /** What is wrong is said as a message key; the answer to success is the page that was wanted before sign-in. */
    @PostMapping(WebSecurity.PASSWORD_PAGE)
    String change(
            @RequestParam String present,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            Model model) {
        String user = signIn.current().id();
        if (!accounts.passwordMatches(user, present)) {
            return page(model, "workflow.password.presentWrong");
        }
        if (!chosen.equals(again)) {
            return page(model, "workflow.password.differ");
        }
        if (chosen.equals(present)) {
            return page(model, "workflow.password.same");
        }
        if (!change(user, chosen)) {
            return page(model, "workflow.password.weak");
        }
        request.changeSessionId();
        accounts.signIn(user).ifPresent(now -> StaffSessionFilter.renew(request, now));
        return "redirect:" + WebSecurity.AFTER_SIGN_IN;
    }

    private boolean change(String userId, String chosen) {
        return system.get(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            if (!identity.checkPasswordAgainstPolicy(chosen, user).isValid()) {
                return false;
            }
            user.setPassword(chosen);
            transaction.executeWithoutResult(status -> {
                identity.saveUser(user);
                credentials.set(userId, false);
            });
            return true;
        });
    }

    private String page(Model model, String problem) {
        model.addAttribute("problem", problem);
        model.addAttribute("must", credentials.mustChange(signIn.current().id()));
        model.addAttribute("length", StaffPasswordPolicy.LENGTH);
        return VIEW;
    }
}
