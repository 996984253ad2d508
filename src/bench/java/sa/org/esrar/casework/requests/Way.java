package sa.org.esrar.casework.requests;

/** One way to take a request from its filing to its answer. */
interface Way extends AutoCloseable {

    /** Takes one request all the way. */
    void complete(int number);

    @Override
    void close();
}
