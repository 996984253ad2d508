/** Minutes as staff read them, without what somebody is excluded from (F2, F4). */
package sa.org.esrar.casework.committees.reading;
