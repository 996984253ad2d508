package sa.org.esrar.casework.workflow.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.Fallback.Acting;

/** Who steps in when nobody is left who may act on a task: whom the staff module names for its groups. */
@Component
class SubstituteGroups {

    private final ObjectProvider<Fallback> fallback;

    SubstituteGroups(ObjectProvider<Fallback> fallback) {
        this.fallback = fallback;
    }

    /**
     * The groups to add as candidates; none while somebody is left.
     *
     * @return empty when nobody at all may act
     */
    Optional<Set<String>> forWhom(Collection<? extends IdentityLink> links, Set<String> excluded) {
        boolean person =
                links.stream().anyMatch(link -> link.getUserId() != null && !excluded.contains(link.getUserId()));
        if (person) {
            return Optional.of(Set.of());
        }
        Set<String> groups = links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // Given to one person alone, who is excluded: top management takes it on.
        boolean toOnePerson = groups.isEmpty();
        List<Acting> acting = (toOnePerson ? Set.of(StaffGroups.MANAGEMENT) : groups)
                .stream()
                        .map(group -> fallback.getObject().actorsFor(group, excluded))
                        .flatMap(Optional::stream)
                        .toList();
        if (acting.isEmpty()) {
            return Optional.empty();
        }
        if (!toOnePerson && acting.stream().anyMatch(group -> !group.fellBack())) {
            return Optional.of(Set.of());
        }
        return Optional.of(acting.stream()
                .map(Acting::group)
                .filter(group -> !groups.contains(group))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
