package sa.org.esrar.casework.workflow.gate;

import java.util.Set;

/**
 * What lies in the same deployment.
 *
 * @param files all resource names
 * @param processes ids of the processes in it
 * @param decisions ids of the decisions in it
 */
record Bundle(Set<String> files, Set<String> processes, Set<String> decisions) {}
