package sa.org.esrar.casework.compensation.representation;

/** Who acts for whoever was harmed (D4). */
public enum RepresentationKind {
    /** Of a minor or of a person without legal capacity; nobody else has one. */
    GUARDIAN,
    /** One agent, by an agency of all heirs. */
    HEIRS
}
