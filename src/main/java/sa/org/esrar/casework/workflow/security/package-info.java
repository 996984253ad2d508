/**
 * Who may do what (decisions 8 and 9): sign-in of staff, the web apps' trust in it, the permission table, and the guard
 * that refuses what reaches the engine from outside.
 */
package sa.org.esrar.casework.workflow.security;
