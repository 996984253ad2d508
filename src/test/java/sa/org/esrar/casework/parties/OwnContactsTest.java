package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.support.CaseworkTest;

/** A telephone in the family is not consent: what is one person's own, and what is not. */
@CaseworkTest
class OwnContactsTest {

    private static final String MOBILE = "+966519990003";
    private static final String MAIL = "abdullah@example.com";

    @Autowired
    OwnContacts own;

    @Autowired
    Parties parties;

    @Autowired
    Guardians guardians;

    @Autowired
    JdbcClient jdbc;

    private UUID abdullah;

    @BeforeEach
    void oneManWithHisOwnTelephone() {
        jdbc.sql(
                        "update party_contact set ended_at = now(), mobile_cipher = null, mobile_hash = null, email_cipher = null,"
                                + " email_hash = null where ended_at is null")
                .update();
        jdbc.sql(
                        "update party_contact set ended_at = null where id in (select max(id) from party_contact group by party_id)")
                .update();
        abdullah = atDesk("عبدالله حسن الخلاصي", MOBILE, "OWN", MAIL, "individual-producer");
    }

    @Test
    void oneWhoSaysItIsHis() {
        assertThat(own.ownersOfMobile(MOBILE)).containsExactly(abdullah);
        assertThat(own.isOwn(abdullah, Channel.SMS)).isTrue();
        assertThat(own.isOwn(abdullah, Channel.EMAIL)).isTrue();
        assertThat(own.isOwn(abdullah, Channel.PHONE)).isFalse();
        assertThat(own.ownersOfMobile("+966519990099")).isEmpty();
    }

    @Test
    void hisMotherOnTheSameTelephoneIsNotSeenThereAndTakesNothingFromHim() {
        UUID mother = atDesk("فاطمة علي الجريدي", MOBILE, "RELATIVE", null, "craftsperson");
        UUID sister = atDesk("مريم يوسف الطلعي", MOBILE, "SHARED", null, "craftsperson");
        assertThat(own.ownersOfMobile(MOBILE)).containsExactly(abdullah);
        assertThat(own.isOwn(mother, Channel.SMS)).isFalse();
        assertThat(own.isOwn(sister, Channel.SMS)).isFalse();
        assertThat(own.isOwn(mother, Channel.EMAIL)).as("none given").isFalse();
    }

    @Test
    void twoPersonsWhoBothSaySoHaveItInCommonAndAnEstablishmentDoesNot() {
        UUID establishment = atDesk("منشأة سعف للضيافة", MOBILE, "OWN", null, "establishment");
        assertThat(own.ownersOfMobile(MOBILE)).containsExactlyInAnyOrder(abdullah, establishment);
        atDesk("نورة سعد العذقي", MOBILE, "OWN", MAIL, "craftsperson");
        assertThat(own.ownersOfMobile(MOBILE)).isEmpty();
        assertThat(own.isOwn(abdullah, Channel.SMS)).isFalse();
        assertThat(own.isOwn(abdullah, Channel.EMAIL)).isFalse();
    }

    @Test
    void whatNobodyConfirmedCountsForNothingEitherWay() {
        UUID typed = parties.register(
                People.withEmail(People.person("سارة خالد الشيشي", "1999990110", "0519990003"), MAIL), "");
        assertThat(own.isOwn(typed, Channel.SMS)).isFalse();
        assertThat(own.isOwn(typed, Channel.EMAIL)).isFalse();
        assertThat(own.ownersOfMobile(MOBILE))
                .as("nobody loses it because another typed it")
                .containsExactly(abdullah);
        assertThat(own.isOwn(abdullah, Channel.EMAIL)).isTrue();
    }

    @Test
    void whoHasAGuardianIsReachedThroughTheGuardian() {
        UUID reem = atDesk("ريم عبدالله الخلاصي", "+966519990016", "OWN", null, "trainee");
        assertThat(own.ownersOfMobile("+966519990016")).containsExactly(reem);
        guardians.appointForMinor(reem, abdullah, LocalDate.parse("2010-09-01"));
        assertThat(own.ownersOfMobile("+966519990016")).isEmpty();
        assertThat(own.isOwn(reem, Channel.SMS)).isFalse();
    }

    private UUID atDesk(String name, String mobile, String owner, String mail, String category) {
        return parties.registerAtDesk(
                new RegisterParty(
                        name,
                        null,
                        mobile,
                        owner,
                        mail,
                        category,
                        null,
                        AddressForm.NEUTRAL,
                        List.of(Channel.SMS),
                        null,
                        "ar"),
                "");
    }
}
