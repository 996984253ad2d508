/**
 * Minutes themselves: their agenda, their states, the versions of their text as they were frozen, and who reads them. Every
 * stage goes by them and they know none of the stages.
 */
package sa.org.esrar.casework.committees.minutes;
