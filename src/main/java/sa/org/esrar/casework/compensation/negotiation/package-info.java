/**
 * Offers, their answers, and the settlement agreement that both sides sign (D4, C4, P1).
 */
package sa.org.esrar.casework.compensation.negotiation;
