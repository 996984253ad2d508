package sa.org.esrar.casework.casefile.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import javax.imageio.ImageIO;

/**
 * The process in which files that strangers sent are opened, one after the other: what breaks it breaks nothing else.
 * Asked on its standard input, answers on its standard output, ends when its parent does. Keeps nothing and writes no
 * file.
 */
public final class OpeningProcess {

    private OpeningProcess() {}

    /** @param arguments the most pixels of a picture, the most pages of a document */
    public static void main(String[] arguments) throws IOException {
        // Libraries that print something would otherwise speak between the answers.
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ImageIO.setUseCache(false);
        PictureFiles pictures = new PictureFiles(Long.parseLong(arguments[0]));
        PdfFiles documents = new PdfFiles(Integer.parseInt(arguments[1]));
        DataInputStream questions = new DataInputStream(System.in);
        try {
            while (true) {
                String mediaType = questions.readUTF();
                int page = questions.readInt();
                byte[] content = questions.readNBytes(questions.readInt());
                answer(answers, open(pictures, documents, mediaType, content, page));
            }
        } catch (EOFException parentIsDone) {
            // and so is this
        }
    }

    /** Page 0 asks whether it opens at all. */
    private static Opened open(PictureFiles pictures, PdfFiles documents, String mediaType, byte[] content, int page) {
        try {
            return "application/pdf".equals(mediaType)
                    ? documents.open(content, page)
                    : pictures.open(mediaType, content, page);
        } catch (StackOverflowError tooDeep) {
            return Opened.not(Outcome.TOO_COMPLEX);
        } catch (IOException | RuntimeException broken) {
            return Opened.not(Outcome.BROKEN);
        }
    }

    private static void answer(DataOutputStream out, Opened opened) throws IOException {
        out.writeUTF(opened.outcome().name());
        out.writeInt(opened.pages());
        out.writeBoolean(opened.pagesOnly());
        out.writeInt(opened.page().length);
        out.write(opened.page());
        out.flush();
    }
}
