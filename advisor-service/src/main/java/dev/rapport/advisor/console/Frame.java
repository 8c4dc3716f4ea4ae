package dev.rapport.advisor.console;

/**
 * What every page has around it.
 *
 * @param place which of the places it belongs to
 * @param formToken what its forms carry
 * @param waiting how many messages are held
 * @param admin what only an admin may look at is shown
 * @param version of the program: what the browser keeps is of one version
 */
public record Frame(
        Place place,
        String title,
        String member,
        String workspace,
        boolean admin,
        String formToken,
        int waiting,
        String version) {

    public enum Place {
        TODAY,
        REVIEWS,
        RELATIONSHIPS,
        POLICY,
        DISSONANCE,
        IMPORTS,
        KEYS,
        LETTERS,
        NONE
    }

    public boolean isAt(String name) {
        return place.name().equals(name);
    }
}
