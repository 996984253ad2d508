package sa.org.esrar.casework.committees;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Minutes of committees with cases that no capability decides on, so that these tests are about the minutes alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({PlainMatters.class, MinutesSteps.class})
public @interface WithPlainMatters {}
