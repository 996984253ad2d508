package sa.org.esrar.casework.casefile;

/** A file that went through {@link IncomingFiles}: there is no other way to get one, and none is stored but these. */
public final class CheckedFile {

    private final String fileName;
    private final String mediaType;
    private final byte[] content;
    private final int pages;
    private final boolean pagesOnly;
    private final VirusScanner.Verdict verdict;

    CheckedFile(
            String fileName,
            String mediaType,
            byte[] content,
            int pages,
            boolean pagesOnly,
            VirusScanner.Verdict verdict) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content;
        this.pages = pages;
        this.pagesOnly = pagesOnly;
        this.verdict = verdict;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }

    int pages() {
        return pages;
    }

    boolean pagesOnly() {
        return pagesOnly;
    }

    VirusScanner.Verdict verdict() {
        return verdict;
    }

    boolean scanned() {
        return verdict.finding() == VirusScanner.Finding.CLEAN || verdict.finding() == VirusScanner.Finding.INFECTED;
    }

    /** Why it has to be kept apart; null when it need not be. */
    Documents.Held held() {
        return switch (verdict.finding()) {
            case CLEAN, OFF -> null;
            case INFECTED -> Documents.Held.INFECTED;
            case UNREACHABLE, REFUSED -> Documents.Held.NOT_SCANNED;
        };
    }

    @Override
    public String toString() {
        return "CheckedFile[" + mediaType + ", " + content.length + " bytes, " + verdict.finding() + "]";
    }
}
