/**
 * Claims for compensation as they come in with their papers (D1), and what happens to them by themselves: acknowledged, late,
 * withdrawn.
 */
package sa.org.esrar.casework.compensation.claims;
