package sa.org.esrar.casework.protection;

/** Keys for tests, the same for all contexts of a run. */
public final class NewKeys {

    /** A value for {@code casework.protection.keyset}. */
    public static final String KEYSET = Keys.generate().toJson();

    private NewKeys() {}
}
