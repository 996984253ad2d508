package sa.org.esrar.casework.portal.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import sa.org.esrar.casework.api.Localized;

/**
 * Settings of the public pages.
 *
 * @param answerWithin working days of the calculator «if I file today»; the same as the requests'
 * @param contact how the association is reached; what is empty is not shown
 */
@ConfigurationProperties("casework.portal")
record PortalSettings(@DefaultValue("15") int answerWithin, @DefaultValue Contact contact) {

    /**
     * The channels of the policy (A1-A6).
     *
     * @param whatsapp with the country's code, e.g. {@code +966 51 999 0000}
     * @param visit where the office is, for those who come
     * @param post where letters go
     */
    record Contact(String telephone, String whatsapp, String fax, String email, Localized visit, Localized post) {

        /** The number as {@code tel:} and WhatsApp want it. */
        static String digits(String number) {
            return number.replaceAll("[^0-9+]", "");
        }
    }
}
