package sa.org.esrar.casework.workflow.tasks.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import sa.org.esrar.casework.api.ApiException;

/** Somebody else, or a timer, moved the same process at the same moment: nothing was changed, and one may try again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineConflicts {

    private final HandlerExceptionResolver problems;

    // Lazy: it collects the advice, this one too, while it is made.
    EngineConflicts(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void tryAgain(OptimisticLockingException lost, HttpServletRequest request, HttpServletResponse response) {
        problems.resolveException(
                request, response, null, new ApiException(409, "api.concurrent").retryAfter(Duration.ofSeconds(1)));
    }
}
