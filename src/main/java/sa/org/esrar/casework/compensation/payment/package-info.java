/**
 * The payment of an agreement by four eyes, its notice and its arrival (D4, F3), and what follows from it (P2).
 */
package sa.org.esrar.casework.compensation.payment;
