package dev.rapport.advisor.signin;

import java.time.Instant;
import java.util.Optional;

/** Links that sign in once, and the sessions of browsers, each by the hash of what opens it. */
public interface Sessions {
    void offer(String link, Person person, Instant until);

    /** Ends the link, and gives whom it signs in; empty when it is used up, or its time is over. */
    Optional<Person> use(String link, Instant now);

    void begin(String session, Person person, Instant until);

    /** Whose session it is; empty when it has ended. */
    Optional<Person> find(String session, Instant now);

    void end(String session);

    /** Forgets those whose time is over. */
    void forget(Instant now);
}
