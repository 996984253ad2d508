package sa.org.esrar.casework.notifications;

import java.util.Set;

/**
 * Tasks that can be done away from the desk, as their module offers them: whoever is given one hears of it in words of its
 * own, with a link to its page.
 *
 * @param taskKeys ids of user tasks in the diagrams
 * @param template key of what is said, which names {@code {link}}
 * @param pages path to which the task's id is added
 */
public record TaskNews(Set<String> taskKeys, String template, String pages) {}
