package sa.org.esrar.casework.casefile;

/** Looks for malicious software in what people send. Asked outside of transactions, for it is a remote call. */
interface VirusScanner {

    /** Never throws: what cannot be scanned is a verdict too. */
    Verdict scan(byte[] content);

    /** Whether the scanner can be reached now. */
    Reach reach();

    /** What a scan came to. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** The scanner could not be reached, or did not answer in time. */
        UNREACHABLE,
        /** The scanner answered that it cannot scan this, e.g. because it is too large. */
        REFUSED,
        /** No scanner is configured. */
        OFF
    }

    /** Where the scanner stands. */
    enum Reach {
        REACHED,
        NOT_REACHED,
        OFF
    }

    /** @param found the scanner's own name for what it found, or its answer; null otherwise */
    record Verdict(Finding finding, String found) {

        static Verdict of(Finding finding) {
            return new Verdict(finding, null);
        }
    }
}
