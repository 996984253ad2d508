package sa.org.esrar.casework.workflow;

/** Top management has to name who stands in for somebody (F4); {@code notifications} tells them at once. */
public record SubstituteAwaited() {}
