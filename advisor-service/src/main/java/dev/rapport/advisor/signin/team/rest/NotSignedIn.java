package dev.rapport.advisor.signin.team.rest;

/** Ends an attempt. Its message is for the log, and holds neither codes nor tokens. */
final class NotSignedIn extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    NotSignedIn(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** What whoever wanted to sign in is told. */
    enum Refusal {
        BEGUN_ELSEWHERE(
                403,
                "This sign-in was not begun in this browser, or was answered or left alone for too long. Begin again."),
        DECLINED(
                403,
                "The place where your team signs in did not let you in. Begin again, or ask whoever looks after it."),
        AWAY(
                503,
                "The place where your team signs in does not answer. Try again in a minute; a link from whoever runs Rapport works meanwhile."),
        MISUNDERSTOOD(
                502,
                "Rapport and the place where your team signs in do not understand each other. Ask whoever runs Rapport: the log of advisor-service says why."),
        NO_PLACE(
                403,
                "You are signed in with your team, and your account has no place here: it needs a workspace, and the role member or admin. Ask whoever looks after your team's accounts.");

        private final int status;
        private final String says;

        Refusal(int status, String says) {
            this.status = status;
            this.says = says;
        }

        int status() {
            return status;
        }

        String says() {
            return says;
        }
    }
}
