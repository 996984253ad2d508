/** What every HTTP endpoint has in common: problems in two languages (RFC 9457), idempotency keys, rate limits, OpenAPI. */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"protection"})
package sa.org.esrar.casework.api;

import org.springframework.modulith.ApplicationModule;
