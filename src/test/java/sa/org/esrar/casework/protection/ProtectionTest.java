package sa.org.esrar.casework.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final String NAME = "فاطمة بنت أحمد";

    private final Keys keys = Keys.generate();
    private final Protection protection = new TinkProtection(keys);

    @Test
    void readsBackWhatItEncryptedAndNeverWritesTheSameTwice() {
        byte[] first = protection.encrypt("parties.name", NAME);
        byte[] second = protection.encrypt("parties.name", NAME);

        assertThat(protection.decrypt("parties.name", first)).isEqualTo(NAME);
        assertThat(first).isNotEqualTo(second);
        assertThat(new String(first, UTF_8)).doesNotContain("أحمد");
    }

    @Test
    void aValueOfOnePurposeIsWorthNothingForAnother() {
        byte[] cipher = protection.encrypt("parties.nationalId", "1000000008");

        assertThatThrownBy(() -> protection.decrypt("parties.mobile", cipher))
                .isInstanceOf(ProtectionException.class)
                .hasMessageNotContaining("1000000008");
        assertThat(protection.lookupHash("a", "bc")).isNotEqualTo(protection.lookupHash("ab", "c"));
        assertThat(protection.isSealed("b", "x".getBytes(UTF_8), protection.seal("a", "x".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void anyChangedBitIsFound() {
        byte[] cipher = protection.encrypt("p", NAME);
        byte[] seal = protection.seal("p", NAME.getBytes(UTF_8));

        IntStream.range(0, cipher.length).forEach(i -> {
            byte[] changed = cipher.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> protection.decrypt("p", changed)).isInstanceOf(ProtectionException.class);
        });
        IntStream.range(0, seal.length).forEach(i -> {
            byte[] changed = seal.clone();
            changed[i] ^= 1;
            assertThat(protection.isSealed("p", NAME.getBytes(UTF_8), changed)).isFalse();
        });
        assertThat(protection.isSealed("p", NAME.getBytes(UTF_8), seal)).isTrue();
    }

    @Test
    void theSameValueGivesTheSameLookupHashOfThirtyTwoBytes() {
        assertThat(protection.lookupHash("p", "1000000008"))
                .hasSize(32)
                .isEqualTo(new TinkProtection(Keys.parse(keys.toJson())).lookupHash("p", "1000000008"))
                .isNotEqualTo(new TinkProtection(Keys.generate()).lookupHash("p", "1000000008"));
    }

    @Test
    void afterARotationWhatWasWrittenBeforeStillReads() {
        byte[] cipher = protection.encrypt("p", NAME);
        byte[] seal = protection.seal("p", NAME.getBytes(UTF_8));
        byte[] hash = protection.lookupHash("p", NAME);
        TinkProtection rotated = new TinkProtection(Keys.parse(keys.rotated().toJson()));

        assertThat(rotated.decrypt("p", cipher)).isEqualTo(NAME);
        assertThat(rotated.isPresent(cipher)).isFalse();
        assertThat(rotated.isPresent(rotated.encrypt("p", NAME))).isTrue();
        assertThat(rotated.isSealed("p", NAME.getBytes(UTF_8), seal)).isTrue();
        assertThat(rotated.lookupHash("p", NAME)).isNotEqualTo(hash);
        assertThat(rotated.isLookupHash("p", NAME, hash)).isTrue();
        assertThat(rotated.isLookupHash("p", "another", hash)).isFalse();
        assertThat(rotated.lookupHashes("p", NAME)).hasSize(2).contains(hash);
    }

    @Test
    void brokenKeysAreRefusedWithoutBeingRepeated() {
        String broken = keys.toJson().replace("\"seals\"", "\"stamps\"");

        assertThatThrownBy(() -> Keys.parse(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("not a keyset: GeneralSecurityException");
        assertThatThrownBy(() -> Keys.parse("secret")).hasMessageNotContaining("secret");
        assertThat(new ProtectionProperties("{secret}").toString()).doesNotContain("secret");
    }
}
