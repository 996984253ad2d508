package sa.org.esrar.casework.casefile.files;

/**
 * A file that was opened.
 *
 * @param pages how many it shows; 0 where its format cannot be shown
 * @param pagesOnly whether only its pages may be given out, because other files are hidden in it
 * @param page a page as JPEG, where one was asked for
 */
public record Opened(Outcome outcome, int pages, boolean pagesOnly, byte[] page) {

    private static final byte[] NOTHING = {};

    static Opened fine(int pages, boolean pagesOnly) {
        return new Opened(Outcome.FINE, pages, pagesOnly, NOTHING);
    }

    static Opened page(byte[] jpeg) {
        return new Opened(Outcome.FINE, 0, false, jpeg);
    }

    static Opened not(Outcome why) {
        return new Opened(why, 0, false, NOTHING);
    }

    @Override
    public String toString() {
        return "Opened[" + outcome + ", " + pages + " pages]";
    }
}
