package sa.org.esrar.casework.committees.sealing;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.datastore.StartRefusedException;

/**
 * The key that seals minutes: the operator's key store where one is configured, on the embedded database else a key of the
 * installation's own, made once.
 */
@Component
class SealKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);

    private final SealSettings settings;
    private final SealKey configured;
    private final boolean makesOwn;
    private final SealCertificates certificates;
    private final Messages messages;
    private final Clock clock;

    /** @throws StartRefusedException when the configured key store cannot be used: nothing could be sealed later */
    SealKeys(SealSettings settings, DataStore store, SealCertificates certificates, Messages messages, Clock clock) {
        this.settings = settings;
        this.configured = settings.hasKeystore() ? KeyStoreKey.read(settings, clock.instant()) : null;
        this.makesOwn = settings.ownKey() == null ? store.embedded() : settings.ownKey();
        this.certificates = certificates;
        this.messages = messages;
        this.clock = clock;
        if (configured == null && !makesOwn) {
            LOG.warn("No key to seal minutes and settlement agreements: configure casework.committees.seal.keystore"
                    + " before they are needed");
        }
    }

    /**
     * The key for a seal now; its certificate is known to the verifier from then on.
     *
     * @throws NoSealKeyException when there is none, or its certificate has expired since the start
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealKey present() {
        Instant now = clock.instant();
        if (configured != null) {
            if (!configured.isValidAt(now)) {
                throw new NoSealKeyException(
                        "انتهت شهادة ختم المحاضر واتفاقات التسوية؛ يلزم تجديد " + settings.keystore()
                                + " (casework.committees.seal.keystore) ثم إعادة التشغيل",
                        "the certificate that seals minutes and settlement agreements has expired; renew the key store"
                                + " and start again");
            }
            certificates.keep(configured.certificate(), now);
            return configured;
        }
        if (!makesOwn) {
            throw new NoSealKeyException(
                    "لا مفتاح لختم المحاضر واتفاقات التسوية؛ يلزم ضبط casework.committees.seal.keystore ثم إعادة"
                            + " التشغيل",
                    "no key to seal minutes and settlement agreements; configure casework.committees.seal.keystore and"
                            + " start again");
        }
        certificates.lock();
        return certificates.lastOwn().filter(own -> own.isValidAt(now)).orElseGet(() -> makeOwn(now));
    }

    private SealKey makeOwn(Instant now) {
        SealKey own = SealKey.generate(
                messages.text("workflow.organisation", Languages.AR),
                messages.text("committees.seal.name", Languages.AR),
                now);
        certificates.keepOwn(own, now);
        LOG.info("made a key of our own to seal minutes, certificate {}", own.fingerprint());
        return own;
    }
}
