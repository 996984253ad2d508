package sa.org.esrar.casework.parties;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How someone is reached and on which channels they agreed to be told (C5). */
@Embeddable
class ContactData {

    @Embedded
    @AttributeOverride(name = "cipher", column = @Column(name = "mobile_cipher"))
    @AttributeOverride(name = "hash", column = @Column(name = "mobile_hash"))
    private ProtectedValue mobile;

    @Enumerated(EnumType.STRING)
    private MobileOwner mobileOwner;

    @Embedded
    @AttributeOverride(name = "cipher", column = @Column(name = "email_cipher"))
    @AttributeOverride(name = "hash", column = @Column(name = "email_hash"))
    private ProtectedValue email;

    @Convert(converter = AgreedChannelsColumn.class)
    private List<Channel> agreedChannels;

    @Enumerated(EnumType.STRING)
    private ContactTime contactTime;

    private String language;

    private byte[] postalAddressCipher;

    protected ContactData() {}

    ContactData(
            ProtectedValue mobile,
            MobileOwner mobileOwner,
            ProtectedValue email,
            List<Channel> agreedChannels,
            ContactTime contactTime,
            String language,
            byte[] postalAddressCipher) {
        this.mobile = mobile;
        this.mobileOwner = mobileOwner;
        this.email = email;
        this.agreedChannels = List.copyOf(agreedChannels);
        this.contactTime = contactTime;
        this.language = language;
        this.postalAddressCipher = postalAddressCipher == null ? null : postalAddressCipher.clone();
    }

    /** The fields in which this contact has something else than an older one; a postal address is always something else. */
    List<String> replacedOf(ContactData older) {
        List<String> replaced = new ArrayList<>();
        if (differs(mobile, older.mobile)) {
            replaced.add("mobile");
        }
        if (differs(email, older.email)) {
            replaced.add("email");
        }
        if (postalAddressCipher != null && older.postalAddressCipher != null) {
            replaced.add("address");
        }
        return replaced;
    }

    private static boolean differs(ProtectedValue value, ProtectedValue older) {
        return value != null && older != null && older.hash() != null && !Arrays.equals(value.hash(), older.hash());
    }

    /** This contact, with what it leaves empty taken from an older one. */
    ContactData completedBy(ContactData older) {
        return new ContactData(
                mobile == null ? older.mobile : mobile,
                mobile == null ? older.mobileOwner : mobileOwner,
                email == null ? older.email : email,
                agreedChannels,
                contactTime == null ? older.contactTime : contactTime,
                language,
                postalAddressCipher == null ? older.postalAddressCipher : postalAddressCipher);
    }

    /** The same person, told on another channel; an address or time that is null stays as it was. */
    ContactData agreeing(Channel channel, ProtectedValue newEmail, ContactTime time) {
        return new ContactData(
                mobile,
                mobileOwner,
                newEmail == null ? email : newEmail,
                List.of(channel),
                time == null ? contactTime : time,
                language,
                postalAddressCipher);
    }

    ProtectedValue mobile() {
        return mobile;
    }

    MobileOwner mobileOwner() {
        return mobileOwner;
    }

    ProtectedValue email() {
        return email;
    }

    List<Channel> agreedChannels() {
        return agreedChannels;
    }

    ContactTime contactTime() {
        return contactTime;
    }

    String language() {
        return language;
    }

    byte[] postalAddressCipher() {
        return postalAddressCipher == null ? null : postalAddressCipher.clone();
    }
}
