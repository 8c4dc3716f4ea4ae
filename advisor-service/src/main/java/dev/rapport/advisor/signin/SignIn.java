package dev.rapport.advisor.signin;

import dev.rapport.messaging.Worker;
import dev.rapport.web.key.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Signs members in: by a link that works once, or because another has said who they are. */
@Singleton
public class SignIn {
    private static final Duration LINK = Duration.ofHours(1);
    private static final Duration SESSION = Duration.ofHours(12);

    private final Sessions sessions;
    private final Clock clock;

    SignIn(@Worker Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What is shown once, and kept as its hash. @param endsAt from then on it opens nothing */
    public record Opening(Secret secret, Instant endsAt) {}

    /** A link for somebody who has shown who it is. */
    public Opening offer(Person person) {
        Instant now = clock.instant();
        Opening link = new Opening(Secret.fresh(), now.plus(LINK));
        sessions.forget(now);
        sessions.offer(link.secret().hash(), person, link.endsAt());
        return link;
    }

    /** Uses a link up; empty when somebody has, or when its time is over. */
    public Optional<Opening> use(Secret link) {
        return sessions.use(link.hash(), clock.instant()).map(this::begin);
    }

    /** A session for somebody who has shown who it is. */
    public Opening begin(Person person) {
        Instant now = clock.instant();
        Opening session = new Opening(Secret.fresh(), now.plus(SESSION));
        sessions.forget(now);
        sessions.begin(session.secret().hash(), person, session.endsAt());
        return session;
    }

    /** Who shows the secret of a session; empty when it has ended. */
    public Optional<Person> who(Secret session) {
        return sessions.find(session.hash(), clock.instant());
    }

    public void end(Secret session) {
        sessions.end(session.hash());
    }

    /** What forms of the session carry: only its own pages know it. */
    public static Secret formToken(Secret session) {
        return new Secret(new Secret("form " + session.text()).hash());
    }
}
