/** The dates on which committees sit, what waits for them, and minutes that open by themselves before one (D2, C6). */
package sa.org.esrar.casework.committees.sittings;
