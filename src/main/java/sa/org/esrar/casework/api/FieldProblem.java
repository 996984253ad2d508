package sa.org.esrar.casework.api;

/**
 * What is wrong with one field of what someone typed.
 *
 * @param field path of the field as it was sent, e.g. {@code applicant.mobile} or {@code documents[0].content}
 * @param code stable code and message key, e.g. {@code parties.mobile.invalid}
 * @param arguments values for the message's placeholders; never the typed value itself
 */
public record FieldProblem(String field, String code, Object... arguments) {}
