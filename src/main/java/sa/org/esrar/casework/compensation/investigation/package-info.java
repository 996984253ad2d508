/**
 * From whether a claim is admitted to what was found (D1, D2): investigators, evidence, findings by the committee's minutes,
 * refusals, and the one objection to a refusal.
 */
package sa.org.esrar.casework.compensation.investigation;
