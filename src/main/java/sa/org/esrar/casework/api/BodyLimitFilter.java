package sa.org.esrar.casework.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies beyond {@code casework.api.max-body} with 413, and keeps the digest of the body that was read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimitFilter extends OncePerRequestFilter {

    private final long most;
    private final ProblemWriter writer;

    BodyLimitFilter(ApiSettings settings, ProblemWriter writer) {
        this.most = settings.maxBody().toBytes();
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        // Spring's multipart limits see to those, and the container reads them by another way.
        return !ProblemAdvice.isApi(request.getRequestURI(), request)
                || (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            writer.write(ProblemTranslation.ofStatus(413), request, response);
            return;
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;
        private ServletInputStream stream;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                BodyDigest digest = new BodyDigest();
                setAttribute(BodyDigest.ATTRIBUTE, digest);
                stream = new LimitedStream(super.getInputStream(), most, digest);
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            Charset charset =
                    getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final BodyDigest digest;
        private long left;

        LimitedStream(ServletInputStream body, long most, BodyDigest digest) {
            this.body = body;
            this.left = most;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) {
                digest.add(new byte[] {(byte) read}, 0, 1);
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            if (read > 0) {
                digest.add(buffer, offset, read);
                count(read);
            }
            return read;
        }

        private void count(int read) throws BodyTooLargeException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
