package sa.org.esrar.casework.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.fop.apps.EnvironmentProfile;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Apache FOP, set up once: PDF/A-2u with the letters' fonts, nothing read from files or the network. */
final class FopPrinter {

    /** Family names in XSL-FO. */
    static final String FONT = "letter";

    static final String SPARE_FONT = "spare";

    private static final Logger LOG = LoggerFactory.getLogger(FopPrinter.class);
    private static final String CONFIGURATION =
            """
            <fop version="1.0"><renderers><renderer mime="application/pdf">
              <pdf-a-mode>PDF/A-2u</pdf-a-mode>
              <fonts>
                <font embed-url="font:letter"><font-triplet name="letter" style="normal" weight="normal"/></font>
                <font embed-url="font:letter-bold"><font-triplet name="letter" style="normal" weight="bold"/></font>
                <font embed-url="font:spare"><font-triplet name="spare" style="normal" weight="normal"/></font>
                <font embed-url="font:spare-bold"><font-triplet name="spare" style="normal" weight="bold"/></font>
              </fonts>
            </renderer></renderers></fop>""";

    private final FopFactory factory;
    private final Semaphore atOnce;

    /** @param atOnce letters that are set at the same time; each takes some megabytes */
    FopPrinter(LetterFonts fonts, int atOnce) {
        this.atOnce = new Semaphore(atOnce);
        Map<String, byte[]> files = Map.of(
                "font:letter", fonts.own().regular(),
                "font:letter-bold", fonts.own().bold(),
                "font:spare", fonts.spare().regular(),
                "font:spare-bold", fonts.spare().bold());
        EnvironmentProfile restricted =
                EnvironmentalProfileFactory.createRestrictedIO(URI.create("letters:/"), new OnlyThese(files));
        try (InputStream configuration = new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8))) {
            // Not by FopFactoryBuilder.setConfiguration, which would read fonts through a resolver of its own.
            factory = new FopConfParser(configuration, restricted)
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        LOG.info("letters are set in {}", fonts.own().name());
    }

    /** What writes the XSL-FO. */
    interface Content {
        void writeTo(FoWriter fo) throws SAXException;
    }

    /**
     * Sets a document.
     *
     * @param created the date that the file carries; the same content and date give the same bytes
     */
    byte[] print(Content content, Instant created) {
        atOnce.acquireUninterruptibly();
        try {
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setCreationDate(Date.from(created));
            agent.getEventBroadcaster().addEventListener(FopPrinter::log);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            FoWriter fo = new FoWriter(
                    factory.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler());
            fo.start();
            content.writeTo(fo);
            fo.end();
            return StableFile.of(pdf.toByteArray());
        } catch (SAXException e) {
            throw new IllegalStateException("a letter could not be set", e);
        } finally {
            factory.getImageManager().getCache().clearCache();
            atOnce.release();
        }
    }

    /** Only what happened, never where: FOP's own messages quote the text. */
    private static void log(Event event) {
        switch (event.getSeverity().getName()) {
            case "INFO" -> LOG.debug("{}", event.getEventID());
            default -> LOG.warn("{} {}", event.getSeverity().getName(), event.getEventID());
        }
    }

    /** Fonts from memory; anything else does not exist. */
    private record OnlyThese(Map<String, byte[]> files) implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            byte[] file = files.get(uri.toString());
            if (file == null) {
                throw new IOException("letters read nothing from outside");
            }
            return new Resource(new ByteArrayInputStream(file));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("letters write nothing");
        }
    }
}
