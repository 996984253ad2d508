/**
 * Compensation cases themselves: where one stands, what was claimed, and the port to its process. Every stage goes by them and
 * they know none of the stages.
 */
package sa.org.esrar.casework.compensation.cases;
