/**
 * The two gates (D2, D3): whether sealed minutes, or a ruling that is final, open negotiation and payment.
 */
package sa.org.esrar.casework.compensation.gate;
