package sa.org.esrar.casework.parties;

/** Whose telephone it is; a shared one is told nothing of the matter. */
enum MobileOwner {
    OWN,
    SHARED,
    RELATIVE
}
