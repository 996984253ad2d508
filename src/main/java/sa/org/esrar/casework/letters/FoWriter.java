package sa.org.esrar.casework.letters;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * XSL-FO as SAX events. Text is handed over as text: there is no markup in between, so nothing has to be escaped and
 * nothing that somebody typed can become an element.
 */
final class FoWriter {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ContentHandler out;
    private final Deque<String[]> open = new ArrayDeque<>();

    FoWriter(ContentHandler out) {
        this.out = out;
    }

    void start() throws SAXException {
        out.startDocument();
        out.startPrefixMapping("fo", FO);
    }

    void end() throws SAXException {
        out.endPrefixMapping("fo");
        out.endDocument();
    }

    FoWriter open(String name) throws SAXException {
        return open(name, "");
    }

    /**
     * Opens an element of XSL-FO.
     *
     * @param attributes as in CSS, {@code text-align: center; font-size: 9pt}
     */
    FoWriter open(String name, String attributes) throws SAXException {
        return openIn(FO, "fo:" + name, attributes);
    }

    /** Opens an element of another vocabulary, for the document's description. */
    FoWriter openIn(String namespace, String qualifiedName, String attributes) throws SAXException {
        AttributesImpl all = new AttributesImpl();
        for (String attribute : attributes.isEmpty() ? new String[0] : attributes.split("; ")) {
            String[] parts = attribute.split(": ", 2);
            String local = parts[0].substring(parts[0].indexOf(':') + 1);
            all.addAttribute(parts[0].startsWith("xml:") ? XML : "", local, parts[0], "CDATA", parts[1]);
        }
        String local = qualifiedName.substring(qualifiedName.indexOf(':') + 1);
        open.push(new String[] {namespace, local, qualifiedName});
        out.startElement(namespace, local, qualifiedName, all);
        return this;
    }

    FoWriter text(String text) throws SAXException {
        out.characters(text.toCharArray(), 0, text.length());
        return this;
    }

    FoWriter close() throws SAXException {
        String[] element = open.pop();
        out.endElement(element[0], element[1], element[2]);
        return this;
    }

    FoWriter empty(String name) throws SAXException {
        return empty(name, "");
    }

    FoWriter empty(String name, String attributes) throws SAXException {
        return open(name, attributes).close();
    }
}
