package sa.org.esrar.casework.committees.sealing;

/**
 * There is no key to seal with. The job that seals is tried again and ends as an incident with this message, and a retry
 * seals once there is a key.
 */
class NoSealKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSealKeyException(String arabic, String english) {
        super(arabic + " / " + english);
    }
}
