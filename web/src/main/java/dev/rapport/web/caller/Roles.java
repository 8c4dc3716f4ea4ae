package dev.rapport.web.caller;

/** The roles of a token. */
public final class Roles {
    /** A person of the team: all but what only an admin may. */
    public static final String MEMBER = "member";
    /** An automated sender: propose, read, permit, report, check. */
    public static final String AUTOMATION = "automation";
    /** An automation that also records touches. */
    public static final String RECORDER = "recorder";
    /** A member who also sets policy, erases, merges by id, issues keys. */
    public static final String ADMIN = "admin";
    /** Another service of ours, which has no caller to speak for: it finds and registers contacts, asks who "we" are, and nothing else. */
    public static final String SERVICE = "service";

    private Roles() {}
}
