package sa.org.esrar.casework.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.ProtectionException;
import sa.org.esrar.casework.protection.SecretWords;

/**
 * Which cases a visitor may look at, after an access code, a link or a telephone has opened them. Kept in a sealed
 * cookie of the browser instead of a session: it outlives a restart and serves every node, no address names a case, and
 * after half an hour without a page it is worth nothing.
 */
@Component
public class Visits {

    static final String COOKIE = "visit";

    private static final String PURPOSE = "portal.visit";
    private static final int HANDLE_LENGTH = 8;

    private final Protection protection;
    private final ObjectMapper json;
    private final Clock clock;

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
        Visit visit = begunOr(request).seen(now);
        String handle = visit.handleOf(caseNumber).orElseGet(Visits::newHandle);
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
        if (visit.isStale(now)) {
            write(visit.seen(now), request, response);
        }
        return open;
    }

    /** Somebody typed a mobile to sign in: its code is expected in this browser. */
    void expectCode(String mobile, HttpServletRequest request, HttpServletResponse response) {
        write(begunOr(request).asking(mobile, clock.instant()), request, response);
    }

    /** The mobile whose code is expected here. */
    Optional<String> expecting(HttpServletRequest request) {
        return of(request).flatMap(visit -> visit.mobile(false, clock.instant()));
    }

    void signIn(String mobile, HttpServletRequest request, HttpServletResponse response) {
        write(begunOr(request).signedIn(mobile, clock.instant()), request, response);
    }

    /** The mobile that has signed in here. */
    Optional<String> signedIn(HttpServletRequest request) {
        return of(request).flatMap(visit -> visit.mobile(true, clock.instant()));
    }

    /** Tells a new access code on the next page of {@link #told}. */
    void tell(String caseNumber, String accessCode, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = begunOr(request).seen(clock.instant());
        String handle = visit.handleOf(caseNumber).orElseGet(Visits::newHandle);
        Visit open = visit.with(handle, new OpenCase(handle, caseNumber, accessCode));
        write(open.telling(new Visit.Renewed(caseNumber, accessCode)), request, response);
    }

    /** What is to be told on this page and on no other. */
    Optional<Visit.Renewed> told(HttpServletRequest request, HttpServletResponse response) {
        Optional<Visit> visit = of(request);
        visit.filter(any -> any.renewed() != null || any.isStale(clock.instant()))
                .ifPresent(any -> write(any.telling(null).seen(clock.instant()), request, response));
        return visit.map(Visit::renewed);
    }

    /** Closes everything that this browser has opened. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", request).maxAge(0).build().toString());
    }

    private Visit begunOr(HttpServletRequest request) {
        return of(request).orElseGet(() -> Visit.begun(clock.instant()));
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

    private static String newHandle() {
        return SecretWords.ofLength(HANDLE_LENGTH);
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
