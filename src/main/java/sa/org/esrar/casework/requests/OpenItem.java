package sa.org.esrar.casework.requests;

import sa.org.esrar.casework.api.Localized;

/**
 * An item that is left, as the beneficiary reads it.
 *
 * @param reason {@code MISSING}, {@code INVALID} or {@code UNREADABLE}
 * @param note what the officer wrote about it, or null
 */
public record OpenItem(String code, Localized name, String reason, String note) {}
