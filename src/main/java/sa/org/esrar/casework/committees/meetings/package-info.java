/**
 * From the opening of minutes to the meeting: the call and its invitations, who sits, the attendance and the quorum (D2, F4).
 */
package sa.org.esrar.casework.committees.meetings;
