/** The process compensation-investigation: the forms of its tasks, what its diagram asks, and its token (D1–D4). */
package sa.org.esrar.casework.compensation.process;
