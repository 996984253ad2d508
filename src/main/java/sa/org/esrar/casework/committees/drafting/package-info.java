/** The text as it is written from the attendance and the decisions, until it is frozen for those who may vote on it (D2). */
package sa.org.esrar.casework.committees.drafting;
