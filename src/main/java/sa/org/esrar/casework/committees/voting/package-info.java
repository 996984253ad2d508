/** What members say to a frozen text and what it comes to: votes, the answers to them, the board and the endorsement (D2). */
package sa.org.esrar.casework.committees.voting;
