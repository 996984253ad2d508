/** Pages of compensations, for beneficiaries and for staff. */
package sa.org.esrar.casework.compensation.web;
