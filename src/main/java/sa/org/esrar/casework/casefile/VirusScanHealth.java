package sa.org.esrar.casework.casefile;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/health/virus-scan}: up, {@code NOT_SCANNING} while clamd cannot be reached, {@code OFF} without one.
 * Cases go on without it, so neither of these makes the whole application unhealthy.
 */
@Component("virusScan")
class VirusScanHealth implements HealthIndicator {

    private final VirusScanner scanner;

    VirusScanHealth(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Health health() {
        return Health.status(
                        switch (scanner.reach()) {
                            case REACHED -> Status.UP;
                            case NOT_REACHED -> new Status("NOT_SCANNING");
                            case OFF -> new Status("OFF");
                        })
                .build();
    }
}
