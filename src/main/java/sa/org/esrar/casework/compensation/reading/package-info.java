/**
 * Compensations as they are read whole, and told in a sentence or in a call (A3, C5).
 */
package sa.org.esrar.casework.compensation.reading;
