package sa.org.esrar.casework.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.ProtectionException;

/**
 * Which cases a visitor may look at, after an access code, a link or a telephone has opened them. Kept in a sealed
 * cookie of the browser instead of a session: it outlives a restart and serves every node, no address names a case, and
 * after half an hour without a page it is worth nothing.
 */
@Component
public class Visits {

    static final String COOKIE = "visit";

    private static final String PURPOSE = "portal.visit";
    private static final Duration REWRITTEN_AFTER = Duration.ofMinutes(1);
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";
    private static final int HANDLE_LENGTH = 8;

    private final Protection protection;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Visits(Protection protection, ObjectMapper json, Clock clock) {
        this.protection = protection;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens a case for this browser.
     *
     * @param accessCode as it was typed or has just been made, to be shown again; null when it was not needed
     * @return the case's handle in addresses, {@code /track/<handle>}
     */
    public String open(String caseNumber, String accessCode, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        Visit visit = of(request).orElseGet(() -> Visit.begun(now)).seen(now);
        String handle = visit.handleOf(caseNumber).orElseGet(this::newHandle);
        write(visit.with(handle, new OpenCase(handle, caseNumber, accessCode)), request, response);
        return handle;
    }

    /**
     * The case behind a handle.
     *
     * @throws VisitOver when this browser has not opened it, or too long ago
     */
    public OpenCase enter(String handle, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = of(request).orElseThrow(VisitOver::new);
        OpenCase open = Optional.ofNullable(visit.cases().get(handle)).orElseThrow(VisitOver::new);
        Instant now = clock.instant();
        if (now.isAfter(visit.seen().plus(REWRITTEN_AFTER))) {
            write(visit.seen(now), request, response);
        }
        return open;
    }

    /** Closes everything that this browser has opened. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", request).maxAge(0).build().toString());
    }

    private Optional<Visit> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie.getValue());
            Visit visit = json.readValue(protection.decrypt(PURPOSE, sealed), Visit.class);
            return Optional.of(visit).filter(found -> !found.isOver(clock.instant()));
        } catch (IllegalArgumentException | ProtectionException | JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    private void write(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        try {
            byte[] sealed = protection.encrypt(PURPOSE, json.writeValueAsString(visit));
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie(value, request).build().toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lax, because a link in a message comes from another place. */
    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private String newHandle() {
        StringBuilder handle = new StringBuilder(HANDLE_LENGTH);
        random.ints(HANDLE_LENGTH, 0, LETTERS.length()).forEach(at -> handle.append(LETTERS.charAt(at)));
        return handle.toString();
    }

    /**
     * A case that this browser has opened.
     *
     * @param accessCode null when it was opened without
     */
    public record OpenCase(String handle, String caseNumber, String accessCode) {

        @Override
        public String toString() {
            return "OpenCase[" + handle + "]";
        }
    }
}
