package sa.org.esrar.casework.compensation;

import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.SamplePeople;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.cases.RealSystem;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.support.TestFiles;

/** A compensation in the application: claimed, ruled on, agreed and paid. */
final class RealCompensations {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private final RealSystem system;
    private final Parties parties;
    private final Claims claims;
    private final IncomingRegister incoming;
    private final Rulings rulings;
    private final Offers offers;
    private final Agreements agreements;
    private final PaymentOrders orders;
    private final Payments payments;
    private final IncomingFiles files;
    private final JdbcClient jdbc;
    private final Protection protection;

    RealCompensations(RealSystem system) {
        this.system = system;
        parties = system.bean(Parties.class);
        claims = system.bean(Claims.class);
        incoming = system.bean(IncomingRegister.class);
        rulings = system.bean(Rulings.class);
        offers = system.bean(Offers.class);
        agreements = system.bean(Agreements.class);
        orders = system.bean(PaymentOrders.class);
        payments = system.bean(Payments.class);
        files = system.bean(IncomingFiles.class);
        jdbc = system.bean(JdbcClient.class);
        protection = system.bean(Protection.class);
    }

    void pay(int number) {
        String caseNumber = claims.file(claim(number)).caseNumber();
        rulings.arrive(caseNumber, paper(), Typed.MANAGER);
        system.submit(caseNumber, "userTask_registerRuling", Typed.MANAGER, Typed.ruling(number));
        system.submit(caseNumber, "userTask_makeOffer", Typed.MANAGER, Typed.offer());
        system.runJob(caseNumber, "serviceTask_sendOffer");
        offers.answer(caseNumber, OfferAnswer.ACCEPTED, null, null);
        system.submit(caseNumber, "userTask_prepareAgreement", Typed.MANAGER, Typed.agreement());
        agreements.sendCode(caseNumber);
        agreements.sign(caseNumber, new Signing.ByCode(code(caseNumber), null));
        system.submit(caseNumber, "userTask_signForAssociation", "signatory-1", Typed.signature());
        system.submit(caseNumber, "userTask_signForAssociation", "signatory-2", Typed.signature());
        system.runJob(caseNumber, "serviceTask_sealAgreement");
        system.submit(
                caseNumber,
                "userTask_preparePayment",
                Typed.ACCOUNTANT,
                Typed.order(number, SamplePeople.name(number)));
        system.submit(caseNumber, "userTask_approvePayment", Typed.SUPERVISOR, Typed.approval());
        orders.attachProof(
                caseNumber,
                files.check("transfer.pdf", new ByteArrayInputStream(TestFiles.pdf("Transfer " + number))),
                Typed.ACCOUNTANT);
        system.submit(caseNumber, "userTask_recordTransfer", Typed.ACCOUNTANT, Typed.transfer(number));
        system.runJob(caseNumber, "serviceTask_notifyPayment");
        payments.confirm(caseNumber);
    }

    private FileHarm claim(int number) {
        UUID party = parties.registerAtDesk(
                new RegisterParty(
                        SamplePeople.name(number),
                        SamplePeople.nationalId(number),
                        SamplePeople.mobile(number),
                        null,
                        null,
                        "productive-family",
                        null,
                        AddressForm.FEMININE,
                        List.of(Channel.SMS),
                        null,
                        "ar"),
                "person.");
        return new FileHarm(
                Origin.BENEFICIARY,
                party,
                null,
                false,
                Typed.TEXT,
                null,
                List.of(),
                Channel.WEBSITE,
                system.noticeVersion(),
                null);
    }

    private String paper() {
        return incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, Typed.COURT, null, null, 1, null),
                        "reception-1")
                .printed();
    }

    /** As a reader of the telephone would: the only step that is not one of the application's services. */
    private String code(String caseNumber) {
        byte[] text = jdbc.sql("select text from outbox_message where case_number = ? and template like 'otp.%'"
                        + " order by position desc limit 1")
                .param(caseNumber)
                .query(byte[].class)
                .single();
        Matcher digits = SIX_DIGITS.matcher(protection.decrypt("notifications.text", text));
        if (!digits.find()) {
            throw new IllegalStateException("no code for " + caseNumber);
        }
        return digits.group();
    }
}
