package sa.org.esrar.casework.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Reads Jakarta Bean Validation's findings: a constraint's {@code message} is our message key, or we have a text per constraint. */
@Component
class ValidationProblems {

    private final Messages messages;

    ValidationProblems(Messages messages) {
        this.messages = messages;
    }

    /** The wrong fields, or null when the exception is not one of bean validation. */
    List<FieldProblem> of(Exception failure) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return invalid.getFieldErrors().stream().map(this::problem).toList();
        }
        if (failure instanceof BindException invalid) {
            return invalid.getFieldErrors().stream().map(this::problem).toList();
        }
        if (failure instanceof HandlerMethodValidationException invalid && invalid.isForReturnValue()) {
            return null;
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return invalid.getParameterValidationResults().stream()
                    .flatMap(result -> problems(result).stream())
                    .toList();
        }
        if (failure instanceof ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream().map(this::problem).toList();
        }
        return null;
    }

    private List<FieldProblem> problems(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream().map(this::problem).toList();
        }
        String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(name, code(error.getDefaultMessage(), lastCode(error))))
                .toList();
    }

    private FieldProblem problem(FieldError error) {
        return new FieldProblem(error.getField(), code(error.getDefaultMessage(), error.getCode()));
    }

    private FieldProblem problem(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(
                violation.getPropertyPath().toString(), code(violation.getMessageTemplate(), constraint));
    }

    private static String lastCode(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    private String code(String message, String constraint) {
        if (message != null && messages.find(message).isPresent()) {
            return message;
        }
        String ours = "api.field." + constraint;
        return messages.find(ours).isPresent() ? ours : "api.field.invalid";
    }
}
