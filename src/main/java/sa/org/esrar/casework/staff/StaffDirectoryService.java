package sa.org.esrar.casework.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Parties.IdentityHashes;
import sa.org.esrar.casework.parties.TypedText;

@Service
@Transactional
class StaffDirectoryService implements StaffDirectory, StaffRecords {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int LONGEST_TITLE = 120;
    private static final String COLUMNS = "select user_id, title_ar, title_en, email, active from staff_member ";

    private final JdbcClient jdbc;
    private final ProtectedIdentity identity;
    private final ConflictFinder conflicts;

    StaffDirectoryService(JdbcClient jdbc, ProtectedIdentity identity, ConflictFinder conflicts) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.conflicts = conflicts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(String userId) {
        return jdbc.sql(COLUMNS + "where user_id = :userId")
                .param("userId", userId)
                .query(StaffDirectoryService::member)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return jdbc.sql(COLUMNS + "order by user_id")
                .query(StaffDirectoryService::member)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> find(Collection<String> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where user_id in (:userIds) order by user_id")
                        .param("userIds", userIds)
                        .query(StaffDirectoryService::member)
                        .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> inConflictWith(IdentityHashes hashes) {
        return conflicts.with(hashes, null).stream()
                .map(conflict -> find(conflict.userId()).orElseThrow())
                .toList();
    }

    @Override
    public void record(String userId, Localized title, String email) {
        List<FieldProblem> problems = new ArrayList<>();
        if (userId == null || !USER_ID.matcher(userId).matches()) {
            problems.add(new FieldProblem("userId", "staff.userId.invalid"));
        }
        String titleAr = title(title.ar(), "titleAr", problems);
        String titleEn = title(title.en(), "titleEn", problems);
        Optional<String> address = email == null ? Optional.empty() : Identifiers.email(email);
        if (email != null && address.isEmpty()) {
            problems.add(new FieldProblem("email", "parties.email.invalid"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        jdbc.sql(
                        """
                        insert into staff_member (user_id, title_ar, title_en, email, active)
                        values (:userId, :ar, :en, :email, true)
                        on conflict (user_id) do update set title_ar = :ar, title_en = :en, email = :email
                        """)
                .param("userId", userId)
                .param("ar", titleAr)
                .param("en", titleEn)
                .param("email", address.orElse(null))
                .update();
    }

    private static String title(String typed, String field, List<FieldProblem> problems) {
        String title = TypedText.clean(typed);
        boolean printable = title.codePoints().noneMatch(c -> Character.isISOControl(c) || !Character.isDefined(c));
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !printable) {
            problems.add(new FieldProblem(field, "staff.title.invalid", LONGEST_TITLE));
        }
        return title;
    }

    @Override
    public void identify(String userId, String nationalId, String mobile) {
        ProtectedIdentity.Stored number = identity.nationalId(nationalId);
        ProtectedIdentity.Stored telephone = identity.mobile(mobile);
        requireOne(jdbc.sql(
                        """
                        update staff_member
                           set national_id_cipher = :numberCipher, national_id_hash = :numberHash,
                               mobile_cipher = :mobileCipher, mobile_hash = :mobileHash
                         where user_id = :userId
                        """)
                .param("numberCipher", number.cipher(), Types.BINARY)
                .param("numberHash", number.hash(), Types.BINARY)
                .param("mobileCipher", telephone.cipher(), Types.BINARY)
                .param("mobileHash", telephone.hash(), Types.BINARY)
                .param("userId", userId)
                .update());
    }

    @Override
    public void setActive(String userId, boolean active) {
        requireOne(jdbc.sql("update staff_member set active = :active where user_id = :userId")
                .param("active", active)
                .param("userId", userId)
                .update());
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new ApiException(404, "staff.notFound");
        }
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                row.getString("user_id"),
                row.getString("title_ar"),
                row.getString("title_en"),
                row.getString("email"),
                row.getBoolean("active"));
    }
}
