package sa.org.esrar.casework.committees;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Approved unless somebody objected: as much of a round as the sealing asks for. */
final class RoundStandIn {

    private RoundStandIn() {}

    static void into(SealedMinutes sealed, JdbcTemplate jdbc) {
        MinutesRound round = mock(MinutesRound.class);
        when(round.result(anyString())).thenAnswer(asked -> {
            int objections = jdbc.queryForObject(
                    "select count(*) from minutes_vote where minutes = ? and choice = 'OBJECT'", Integer.class, (String)
                            asked.getArgument(0));
            return objections == 0 ? RoundResult.APPROVED : RoundResult.OBJECTED;
        });
        Object target = AopTestUtils.getUltimateTargetObject(sealed);
        ReflectionTestUtils.setField(target, "round", round);
    }
}
