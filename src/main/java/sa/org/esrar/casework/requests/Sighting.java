package sa.org.esrar.casework.requests;

/** An original seen and not copied, with the one fact that is needed from it (data-protection law, art. 28). */
public record Sighting(String item, String fact) {}
