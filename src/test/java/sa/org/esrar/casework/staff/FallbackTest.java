package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class FallbackTest {

    private static final Map<String, Set<String>> PEOPLE = Map.of(
            "service-committee", Set.of("service-chair", "service-secretary", "service-member"),
            "executive-manager", Set.of("executive-manager"),
            "board-chair", Set.of("board-chair"),
            "board", Set.of("board-chair", "board-member"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffProperties settings;

    @Autowired
    StaffRecords records;

    @Autowired
    DemoStaff demo;

    Fallback fallback;

    @BeforeEach
    void groupsAsInTheDemo() {
        demo.load();
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("groups", new FixedGroups()));
        fallback = new FallbackChain(settings, beans.getBeanProvider(Groups.class), jdbc);
    }

    @Test
    void theGroupItselfActsWhileSomeoneIsLeft() {
        Fallback.Acting acting = fallback.actorsFor("service-committee", Set.of("service-chair", "service-member"))
                .orElseThrow();
        assertThat(acting.group()).isEqualTo("service-committee");
        assertThat(acting.userIds()).containsExactly("service-secretary");
        assertThat(acting.fellBack()).isFalse();
    }

    @Test
    void theExecutiveManagerThenTheChairActWhenNobodyIsLeft() {
        Set<String> committee = PEOPLE.get("service-committee");
        assertThat(fallback.actorsFor("service-committee", committee))
                .contains(new Fallback.Acting("executive-manager", Set.of("executive-manager"), true));
        assertThat(fallback.actorsFor("executive-manager", Set.of("executive-manager")))
                .contains(new Fallback.Acting("board-chair", Set.of("board-chair"), true));
        assertThat(fallback.actorsFor("board-chair", Set.of("board-chair")))
                .contains(new Fallback.Acting("board", Set.of("board-member"), true));
    }

    @Test
    void whereTheWholeChainIsExcludedNobodyInsideActs() {
        Set<String> everyone = Set.of("executive-manager", "board-chair", "board-member");
        assertThat(fallback.actorsFor("executive-manager", everyone)).isEmpty();
        assertThat(fallback.actorsFor("no-such-group", Set.of())).isEmpty();
    }

    @Test
    void whoLeftTheAssociationDoesNotCount() {
        records.setActive("executive-manager", false);
        try {
            assertThat(fallback.actorsFor("executive-manager", Set.of()))
                    .contains(new Fallback.Acting("board-chair", Set.of("board-chair"), true));
        } finally {
            records.setActive("executive-manager", true);
        }
    }

    @Test
    void everyCommitteeEndsWithTheBoard() {
        for (String group :
                Set.of("service-committee", "aid-committee", "follow-up-committee", "investigation-committee")) {
            assertThat(settings.fallback()).containsEntry(group, "executive-manager");
        }
        assertThat(settings.fallback())
                .containsEntry("executive-manager", "board-chair")
                .containsEntry("board-chair", "board")
                .doesNotContainKey("board");
    }

    @Test
    void settingsThatTurnInACircleAreRefused() {
        Map<String, String> circle = Map.of("a", "b", "b", "c", "c", "a");
        assertThatThrownBy(() -> new StaffProperties(circle)).hasMessageContaining("circle");
        assertThat(new StaffProperties(null).fallback()).isEmpty();
    }

    private static final class FixedGroups implements Groups {

        @Override
        public Set<String> membersOf(String group) {
            return PEOPLE.getOrDefault(group, Set.of());
        }

        @Override
        public Set<String> groupsOf(String userId) {
            throw new UnsupportedOperationException();
        }
    }
}
