package sa.org.esrar.casework.casefile.files;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * What a PDF holds beside its pages: every object of it is looked at, also those that nothing points to.
 *
 * @param active scripts, programs to launch, forms that send themselves, films and models
 * @param holdsFiles other files inside, as electronic invoices have them
 */
record PdfContents(boolean active, boolean holdsFiles) {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "GoToE", "GoToR", "RichMediaExecute");
    private static final Set<String> PLAYED = Set.of("RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName FILES = COSName.getPDFName("EmbeddedFiles");

    static PdfContents of(COSDocument document) {
        boolean active = false;
        boolean files = false;
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> left = new ArrayDeque<>();
        left.add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            left.add(document.getObjectFromPool(key));
        }
        while (!left.isEmpty()) {
            COSBase next = left.poll();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSArray array) {
                array.forEach(left::add);
            } else if (object instanceof COSDictionary dictionary) {
                active |= isActive(dictionary);
                files |= dictionary.containsKey(COSName.EF) || dictionary.containsKey(FILES);
                left.addAll(dictionary.getValues());
            }
        }
        return new PdfContents(active, files);
    }

    private static boolean isActive(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(SCRIPT)
                || dictionary.containsKey(XFA)
                || isAmong(dictionary, COSName.S, ACTIONS)
                || isAmong(dictionary, COSName.SUBTYPE, PLAYED);
    }

    private static boolean isAmong(COSDictionary dictionary, COSName key, Set<String> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name.getName());
    }
}
