package sa.org.esrar.casework.reception;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param typedKept days after which names, notes and answers of visits are destroyed (F2); the counts stay */
@ConfigurationProperties("casework.reception")
record ReceptionSettings(@DefaultValue("90") int typedKept) {}
