package sa.org.esrar.casework.parties;

import static sa.org.esrar.casework.parties.AddressForm.FEMININE;
import static sa.org.esrar.casework.parties.AddressForm.MASCULINE;
import static sa.org.esrar.casework.parties.AddressForm.NEUTRAL;
import static sa.org.esrar.casework.parties.Channel.EMAIL;
import static sa.org.esrar.casework.parties.Channel.PHONE;
import static sa.org.esrar.casework.parties.Channel.SMS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.parties.Households.Relation;

/** The sample persons and households, every one invented and marked so. Loaded only on request, by whoever starts. */
@Component
public class DemoParties {

    private static final String FAMILY = "productive-family";
    private static final String CRAFT = "craftsperson";
    private static final String SUPPORTED = "supported-family";
    private static final String TRAINEE = "trainee";

    private final RegistrationCheck check;
    private final PartyRegistry registry;
    private final Addresses addresses;
    private final Accounts accounts;
    private final Households households;
    private final Guardians guardians;
    private final Clock clock;

    DemoParties(
            RegistrationCheck check,
            PartyRegistry registry,
            Addresses addresses,
            Accounts accounts,
            Households households,
            Guardians guardians,
            Clock clock) {
        this.check = check;
        this.registry = registry;
        this.addresses = addresses;
        this.accounts = accounts;
        this.households = households;
        this.guardians = guardians;
        this.clock = clock;
    }

    /** Loads what is not there yet; a second call, also from a second node at once, changes nothing. */
    @Transactional
    public void load() {
        // Somebody may have filed as one of them before: then that person becomes the sample.
        if (registry.lockedByNationalId("1999990011")
                .filter(Party::isFictitious)
                .isPresent()) {
            return;
        }
        Party noura = add(
                "نورة سعد العذقي",
                "1999990011",
                "0519990001",
                "OWN",
                "noura@example.com",
                FAMILY,
                "food",
                FEMININE,
                SMS,
                "AFTER_ASR",
                "الهفوف",
                "XXXA1001");
        add(
                "فاطمة علي الجريدي",
                "1999990029",
                "0519990002",
                "RELATIVE",
                null,
                CRAFT,
                "handicrafts",
                FEMININE,
                PHONE,
                "MORNING",
                "العمران",
                "XXXB1002");
        Party abdullah = add(
                "عبدالله حسن الخلاصي",
                "1999990037",
                "0519990003",
                "OWN",
                "abdullah@example.com",
                "individual-producer",
                "palm-products",
                MASCULINE,
                EMAIL,
                null,
                "المبرز",
                "XXXC1003");
        add(
                "هدى إبراهيم السعفي",
                "1999990045",
                "0519990004",
                "OWN",
                "huda@example.org",
                CRAFT,
                "textiles",
                FEMININE,
                EMAIL,
                null,
                "الهفوف",
                "XXXD1004");
        Party maryam = add(
                "مريم يوسف الطلعي",
                "1999990052",
                "0519990005",
                "SHARED",
                null,
                SUPPORTED,
                "food",
                FEMININE,
                PHONE,
                "AFTER_DHUHR",
                "العيون",
                "XXXE1005");
        Party ahmad = add(
                "أحمد مؤمن الكربي",
                "1999990060",
                "0519990006",
                "OWN",
                "ahmad@example.com",
                TRAINEE,
                "digital-sales",
                MASCULINE,
                SMS,
                "AFTER_ISHA",
                "الجفر",
                "XXXF1006");
        Party zainab = add(
                "زينب حسين الليفي",
                "1999990078",
                "0519990007",
                "OWN",
                "zainab@example.org",
                CRAFT,
                "textiles",
                FEMININE,
                SMS,
                "AFTER_MAGHRIB",
                "المبرز",
                "XXXG1007");
        Party sarah = add(
                "سارة خالد الشيشي",
                "1999990086",
                "0519990008",
                "OWN",
                "sarah@example.com",
                FAMILY,
                "perfumes",
                FEMININE,
                SMS,
                null,
                "الهفوف",
                "XXXH1008");
        Party amina = add(
                "Amina Rahman Yusuf",
                "2999990019",
                "0519990009",
                "OWN",
                "amina@example.org",
                "individual-producer",
                "food",
                FEMININE,
                EMAIL,
                null,
                "الهفوف",
                "XXXJ1009");
        amina.alsoKnownAs("أمينة رحمن يوسف");
        Party reem = add(
                "ريم عبدالله الخلاصي",
                "1999990094",
                null,
                null,
                null,
                TRAINEE,
                "textiles",
                FEMININE,
                SMS,
                null,
                "المبرز",
                "XXXC1003");
        Party hessa = add(
                "حصة ناصر البسري",
                "1999990102",
                "0519990011",
                "RELATIVE",
                null,
                FAMILY,
                "food",
                FEMININE,
                SMS,
                null,
                "العيون",
                "XXXK1011");
        hessa.recordDeath(today().minusMonths(6));
        Party saaf = add(
                "منشأة سعف للضيافة (مثال)",
                "7999990012",
                "0519990012",
                "OWN",
                "saaf@example.com",
                "establishment",
                "food",
                NEUTRAL,
                EMAIL,
                null,
                "الهفوف",
                "XXXL1012");
        for (Party member : List.of(noura, abdullah, sarah, saaf)) {
            member.takeRole(PartyRole.MEMBER, today().minusYears(3));
        }
        recordAccounts(noura, abdullah, maryam, zainab, ahmad);
        formHouseholds(noura, maryam, abdullah, reem);
        guardians.appointForMinor(
                reem.id(), abdullah.id(), today().minusYears(16).minusMonths(1));
    }

    private void recordAccounts(Party noura, Party abdullah, Party maryam, Party zainab, Party ahmad) {
        accounts.record(noura.id(), "SA9200000000001999900001", "iban");
        accounts.record(abdullah.id(), "SA6500000000001999900002", "iban");
        accounts.record(maryam.id(), "SA3800000000001999900003", "iban");
        accounts.record(zainab.id(), "SA1100000000001999900004", "iban");
        accounts.record(ahmad.id(), "SA8100000000001999900005", "iban");
    }

    private void formHouseholds(Party noura, Party maryam, Party abdullah, Party reem) {
        UUID productive = households.found(noura.id());
        relative(productive, "حمد صالح القنوي", FAMILY, MASCULINE, Relation.SPOUSE);
        relative(productive, "ليان حمد القنوي", FAMILY, FEMININE, Relation.CHILD);
        UUID supported = households.found(maryam.id());
        relative(supported, "يوسف جاسم العرجوني", SUPPORTED, MASCULINE, Relation.CHILD);
        relative(supported, "جود جاسم العرجوني", SUPPORTED, FEMININE, Relation.CHILD);
        relative(supported, "جاسم جاسم العرجوني", SUPPORTED, MASCULINE, Relation.CHILD);
        relative(supported, "دانة جاسم العرجوني", SUPPORTED, FEMININE, Relation.CHILD);
        UUID producers = households.found(abdullah.id());
        households.join(producers, reem.id(), Relation.CHILD);
    }

    private void relative(UUID household, String name, String category, AddressForm form, Relation relation) {
        Party party = add(name, null, null, null, null, category, null, form, null, null, null, null);
        households.join(household, party.id(), relation);
    }

    private Party add(
            String name,
            String nationalId,
            String mobile,
            String owner,
            String email,
            String category,
            String field,
            AddressForm form,
            Channel agreed,
            String contactTime,
            String town,
            String shortAddress) {
        List<Channel> channels = agreed == null ? List.of() : List.of(agreed);
        String language = "Amina Rahman Yusuf".equals(name) ? "en" : "ar";
        RegisterParty person = new RegisterParty(
                name, nationalId, mobile, owner, email, category, field, form, channels, contactTime, language);
        Party party = registry.get(registry.findOrAdd(check.check(person, "", false), true));
        party.markFictitious();
        addresses.record(party.id(), town, shortAddress, "");
        return party;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PartyRegistry.RIYADH);
    }
}
