package sa.org.esrar.casework;

import java.util.List;
import java.util.Locale;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/** The applicants as they would type themselves; the rest of them is in {@code DemoParties}. */
enum DemoApplicant {
    NOURA("نورة سعد العذقي", "1999990011", "0519990001", "productive-family", Channel.SMS),
    FATIMA("فاطمة علي الجريدي", "1999990029", "0519990002", "craftsperson", Channel.PHONE),
    ABDULLAH("عبدالله حسن الخلاصي", "1999990037", "0519990003", "individual-producer", Channel.EMAIL),
    HUDA("هدى إبراهيم السعفي", "1999990045", "0519990004", "craftsperson", Channel.EMAIL),
    MARYAM("مريم يوسف الطلعي", "1999990052", "0519990005", "supported-family", Channel.PHONE),
    AHMAD("أحمد مؤمن الكربي", "1999990060", "0519990006", "trainee", Channel.SMS),
    ZAINAB("زينب حسين الليفي", "1999990078", "0519990007", "craftsperson", Channel.SMS),
    SARAH("سارة خالد الشيشي", "1999990086", "0519990008", "productive-family", Channel.SMS),
    AMINA("Amina Rahman Yusuf", "2999990019", "0519990009", "individual-producer", Channel.EMAIL);

    private final String fullName;
    private final String nationalId;
    private final String mobile;
    private final String category;
    private final Channel agreed;

    DemoApplicant(String fullName, String nationalId, String mobile, String category, Channel agreed) {
        this.fullName = fullName;
        this.nationalId = nationalId;
        this.mobile = mobile;
        this.category = category;
        this.agreed = agreed;
    }

    String nationalId() {
        return nationalId;
    }

    RegisterParty typed() {
        AddressForm form = this == ABDULLAH || this == AHMAD ? AddressForm.MASCULINE : AddressForm.FEMININE;
        return new RegisterParty(
                fullName,
                nationalId,
                mobile,
                null,
                email(),
                category,
                null,
                form,
                List.of(agreed),
                null,
                this == AMINA ? "en" : "ar");
    }

    private String email() {
        return switch (this) {
            case FATIMA, MARYAM -> null;
            case HUDA, ZAINAB, AMINA -> name().toLowerCase(Locale.ROOT) + "@example.org";
            default -> name().toLowerCase(Locale.ROOT) + "@example.com";
        };
    }
}
