package sa.org.esrar.casework.workflow.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.Groups;

/** Who steps in when nobody is left who may act on a task: the fallback of each of its groups, and theirs. */
@Component
class SubstituteGroups {

    private final Groups groups;
    private final ObjectProvider<Fallback> fallback;

    SubstituteGroups(Groups groups, ObjectProvider<Fallback> fallback) {
        this.groups = groups;
        this.fallback = fallback;
    }

    /** The groups to add as candidates; none while somebody is left. */
    Set<String> forWhom(Collection<? extends IdentityLink> links, Set<String> excluded) {
        boolean person =
                links.stream().anyMatch(link -> link.getUserId() != null && !excluded.contains(link.getUserId()));
        Set<String> candidates = links.stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (person || candidates.isEmpty() || anyoneLeft(candidates, excluded)) {
            return Set.of();
        }
        Set<String> tried = new LinkedHashSet<>(candidates);
        Set<String> next = after(candidates, tried);
        while (!next.isEmpty() && !anyoneLeft(next, excluded)) {
            tried.addAll(next);
            next = after(next, tried);
        }
        return next;
    }

    private boolean anyoneLeft(Set<String> candidates, Set<String> excluded) {
        return candidates.stream()
                .flatMap(group -> groups.membersOf(group).stream())
                .anyMatch(member -> !excluded.contains(member));
    }

    private Set<String> after(Set<String> candidates, Set<String> tried) {
        Fallback named = fallback.getIfAvailable();
        return named == null
                ? Set.of()
                : candidates.stream()
                        .flatMap(group -> named.groupFor(group).stream())
                        .filter(group -> !tried.contains(group))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
