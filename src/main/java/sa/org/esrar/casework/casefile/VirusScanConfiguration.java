package sa.org.esrar.casework.casefile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** clamd where it is configured; without it nothing is scanned, and the log says so. */
@Configuration(proxyBeanMethods = false)
class VirusScanConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanConfiguration.class);

    @Bean
    VirusScanner virusScanner(VirusScanSettings settings) {
        if (settings.off()) {
            LOG.warn("Attachments are not scanned for viruses: casework.casefile.virus-scan is not configured.");
            return new Off();
        }
        return new ClamdScanner(settings);
    }

    private static final class Off implements VirusScanner {

        @Override
        public Verdict scan(byte[] content) {
            return Verdict.of(Finding.OFF);
        }

        @Override
        public Reach reach() {
            return Reach.OFF;
        }
    }
}
