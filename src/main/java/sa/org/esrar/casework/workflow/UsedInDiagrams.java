package sa.org.esrar.casework.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean whose methods diagrams may call in expressions, e.g. {@code ${committees.competent(caseNumber)}}. No other bean
 * can be reached from an expression. The class has to be public, and its methods should only read; delegates and
 * listeners need no mark, they are reached by {@code camunda:delegateExpression} alone.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface UsedInDiagrams {}
