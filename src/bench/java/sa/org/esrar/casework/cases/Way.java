package sa.org.esrar.casework.cases;

/** One way to take a case from its filing to its end. */
@FunctionalInterface
public interface Way {

    /** Takes one case all the way. */
    void complete(int number);
}
