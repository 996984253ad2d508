package sa.org.esrar.casework.portal.web;

import java.util.List;

/** The menu of the public pages, in the order of the glossary (section 11): what is not there yet is not in it. */
final class PortalMenu {

    static final List<Item> ITEMS = List.of(
            new Item("/", "portal.menu.home", null),
            new Item("/services", "portal.menu.services", "/requests"),
            new Item("/track", "portal.menu.track", null),
            new Item("/my-cases", "portal.myCases", null),
            new Item("/ask", "portal.menu.ask", null),
            new Item("/complain", "portal.menu.complain", null),
            new Item("/report", "portal.menu.report", null),
            new Item("/suggest", "portal.menu.suggest", "/thank"),
            new Item("/questions", "portal.menu.questions", null),
            new Item("/documents", "portal.menu.documents", "/privacy"),
            new Item("/contact", "portal.menu.contact", null));

    private PortalMenu() {}

    /**
     * One place of the menu.
     *
     * @param also a folder of pages that belongs to it and lies elsewhere, or null
     */
    record Item(String path, String text, String also) {

        boolean holds(String page) {
            return isIn(page, path) || also != null && isIn(page, also);
        }

        private static boolean isIn(String page, String folder) {
            return page.equals(folder) || !folder.equals("/") && page.startsWith(folder + "/");
        }
    }
}
