package sa.org.esrar.casework.compensation.payment;

import java.util.List;
import sa.org.esrar.casework.parties.NameKey;

/**
 * The name on an account. Banks leave out or add names of fathers and grandfathers: it is the recorded person's where first
 * and last name are the same and the shorter of the two has no word that the longer lacks.
 */
record HolderName(String typed) {

    boolean isOf(String recorded) {
        List<String> mine = words(typed);
        List<String> theirs = words(recorded);
        if (mine.equals(theirs)) {
            return !mine.isEmpty();
        }
        List<String> shorter = mine.size() < theirs.size() ? mine : theirs;
        List<String> longer = mine.size() < theirs.size() ? theirs : mine;
        return shorter.size() > 1
                && shorter.get(0).equals(longer.get(0))
                && shorter.get(shorter.size() - 1).equals(longer.get(longer.size() - 1))
                && inOrder(shorter, longer);
    }

    private static boolean inOrder(List<String> shorter, List<String> longer) {
        int at = 0;
        for (String word : longer) {
            if (at < shorter.size() && word.equals(shorter.get(at))) {
                at++;
            }
        }
        return at == shorter.size();
    }

    private static List<String> words(String name) {
        String key = NameKey.of(name);
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }

    @Override
    public String toString() {
        return "HolderName[]";
    }
}
