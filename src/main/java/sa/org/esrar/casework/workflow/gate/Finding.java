package sa.org.esrar.casework.workflow.gate;

/**
 * One thing that keeps a file from being deployed.
 *
 * @param file resource name
 * @param elementId id of the element, or the file's name when it is about the whole
 * @param label the element's label, may be empty
 * @param rule message key below {@code workflow.gate.}
 * @param arguments what the message names: attribute, variable, expression …
 */
record Finding(String file, String elementId, String label, String rule, Object... arguments) {}
