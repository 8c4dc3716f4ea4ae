package dev.rapport.formats;

/** What the items of a file are. */
public enum Holds {
    /** Mails, messages, meetings, recommendations. */
    TOUCHES(
            "Expected is a mailbox (mbox), a mail (EML), a calendar (ICS), LinkedIn's messages.csv or"
                    + " Recommendations_….csv, or a zip that holds such files.",
            "The file tells of what happened with people: hand it in at /v1/touchpoint-imports."),
    /** Contacts, and the connections to them. */
    PEOPLE(
            "Expected is LinkedIn's Connections.csv, Invitations.csv or Contacts.csv, vCards, Google Contacts as CSV, or"
                    + " a zip that holds such files.",
            "The file tells of people: hand it in at /v1/contact-imports.");

    private final String expected;
    private final String elsewhere;

    Holds(String expected, String elsewhere) {
        this.expected = expected;
        this.elsewhere = elsewhere;
    }

    String expected() {
        return expected;
    }

    /** Where such a file is to be handed in, for whoever handed it in elsewhere. */
    String elsewhere() {
        return elsewhere;
    }
}
