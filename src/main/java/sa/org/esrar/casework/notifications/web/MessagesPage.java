package sa.org.esrar.casework.notifications.web;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.notifications.MessageView;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** The outbox of a case as a page, on the embedded default only; the number stays out of the address (F2). */
@Controller
@Order(70)
class MessagesPage implements WorkPage {

    private static final String PAGE = "staff/messages";
    private static final String ADDRESS = "/staff/messages";

    private final ReadableMessages messages;
    private final SignIn signIn;
    private final Messages texts;

    MessagesPage(ReadableMessages messages, SignIn signIn, Messages texts) {
        this.messages = messages;
        this.signIn = signIn;
        this.texts = texts;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "notifications.page.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return messages.here();
    }

    @GetMapping(ADDRESS)
    String empty(Model model) {
        signIn.current();
        messages.requireHere();
        model.addAttribute("lines", List.of());
        return PAGE;
    }

    @PostMapping(ADDRESS)
    String search(@RequestParam String caseNumber, Model model, Locale locale) {
        model.addAttribute("typed", caseNumber);
        model.addAttribute(
                "lines",
                found(caseNumber, signIn.current()).stream()
                        .map(message -> line(message, Languages.of(locale)))
                        .toList());
        return PAGE;
    }

    private List<MessageView> found(String typed, StaffUser by) {
        List<MessageView> ofCases = messages.of(typed, by);
        return ofCases.isEmpty() ? messages.toAddress(typed, by) : ofCases;
    }

    private Line line(MessageView message, String language) {
        return new Line(
                message.caseNumber(),
                ScreenDates.screen(HijriDates.dayInRiyadh(message.createdAt()), language),
                message.createdAt()
                        .atZone(HijriDates.RIYADH)
                        .toLocalTime()
                        .withNano(0)
                        .toString(),
                texts.text("notifications.to." + message.to(), language),
                texts.text("notifications.channel." + message.channel(), language),
                texts.text("notifications.status." + message.status(), language),
                message.text());
    }

    /** A message, ready to be shown. */
    record Line(String caseNumber, String on, String at, String to, String channel, String status, String text) {}
}
