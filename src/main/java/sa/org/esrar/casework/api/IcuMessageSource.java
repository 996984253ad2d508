package sa.org.esrar.casework.api;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The modules' bundles with ICU's patterns, because Arabic counts in six forms (glossary, section 12). Pages, letters
 * and problems all read their texts here.
 */
class IcuMessageSource extends ResourceBundleMessageSource {

    // Bounded by the number of texts in the bundles.
    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

    @Override
    protected String getMessageInternal(String code, Object[] arguments, Locale locale) {
        if (code == null) {
            return null;
        }
        Locale ours = Languages.locale(Languages.of(locale));
        String pattern = resolveCodeWithoutArguments(code, ours);
        if (pattern == null || pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(
                new Key(pattern, Languages.of(ours)), key -> new MessageFormat(key.pattern(), ours));
        synchronized (format) {
            return format.format(argumentsFor(arguments, ours));
        }
    }

    /** Named placeholders take one map; everything but numbers is text already. */
    private Object argumentsFor(Object[] arguments, Locale locale) {
        if (arguments == null) {
            return new Object[0];
        }
        if (arguments.length == 1 && arguments[0] instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()), entry -> argument(entry.getValue(), locale)));
        }
        return Arrays.stream(arguments).map(value -> argument(value, locale)).toArray();
    }

    private static Object argument(Object value, Locale locale) {
        if (value instanceof Localized text) {
            return text.in(Languages.of(locale));
        }
        return value instanceof Number ? value : String.valueOf(value);
    }

    private record Key(String pattern, String language) {}
}
