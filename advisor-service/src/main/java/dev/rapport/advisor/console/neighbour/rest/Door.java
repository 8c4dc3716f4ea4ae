package dev.rapport.advisor.console.neighbour.rest;

/** Which service a file is for. */
public enum Door {
    PEOPLE("contacts-service", "contact-imports", "People"),
    TOUCHES("touchpoint-service", "touchpoint-imports", "Mail, meetings and messages");

    private final String service;
    private final String imports;
    private final String says;

    Door(String service, String imports, String says) {
        this.service = service;
        this.imports = imports;
        this.says = says;
    }

    public String service() {
        return service;
    }

    /** The last step of its path. */
    public String imports() {
        return imports;
    }

    public String says() {
        return says;
    }
}
