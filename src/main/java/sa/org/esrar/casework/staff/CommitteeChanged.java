package sa.org.esrar.casework.staff;

/**
 * A committee was formed, or one of its seats changed, from today or a later day on. Published in the same transaction.
 *
 * @param code of the committee, e.g. {@code service-committee}
 */
public record CommitteeChanged(String code) {}
