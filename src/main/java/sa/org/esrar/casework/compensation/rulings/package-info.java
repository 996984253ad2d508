/**
 * Rulings of courts and of bodies that settle disputes, and conciliation records (D3): what they say, whether they are final, and
 * the case that rests until one comes.
 */
package sa.org.esrar.casework.compensation.rulings;
