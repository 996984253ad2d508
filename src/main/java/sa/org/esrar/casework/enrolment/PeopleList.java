package sa.org.esrar.casework.enrolment;

import java.util.List;

/** A list as it was read: its headings, and rows as wide as they. */
record PeopleList(List<String> headings, List<List<String>> rows) {

    /** Cells are personal data. */
    @Override
    public String toString() {
        return "PeopleList[" + rows.size() + " rows]";
    }
}
