/**
 * Who acts for whoever was harmed (D4): a guardian, or after a death one agent of all heirs, by papers that were checked; and to
 * whom letters go because of it (A2).
 */
package sa.org.esrar.casework.compensation.representation;
