package dev.rapport.advisor.signin.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What whoever is not signed in sees. */
@Singleton
public class SignInPages {
    private final TeamSettings team;

    SignInPages(TeamSettings team) {
        this.team = team;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(@Nullable String code, @Nullable String says, boolean team);

        static native TemplateInstance signedIn();
    }

    /** @param code of a link, which is asked about once more; without one the ways to sign in are told */
    TemplateInstance ask(@Nullable String code) {
        return Templates.signIn(code, null, team.isOn());
    }

    /** @param says why not, and what to do */
    public TemplateInstance refused(String says) {
        return Templates.signIn(null, says, team.isOn());
    }

    /** Goes on to the console by itself: browsers keep a strict cookie from whatever another site has led to. */
    public TemplateInstance signedIn() {
        return Templates.signedIn();
    }
}
