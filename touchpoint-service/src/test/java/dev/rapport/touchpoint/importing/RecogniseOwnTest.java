package dev.rapport.touchpoint.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.importing.RecogniseOwn.Known;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecogniseOwnTest {
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");
    private static final UUID PARISSA = new UUID(1, 1);

    private final RecogniseOwn recognising = new RecogniseOwn(new OwnMessages() {
        @Override
        public Set<String> reported(String workspace, Collection<String> ids) {
            return ids.stream().filter("reported@x"::equals).collect(Collectors.toSet());
        }

        @Override
        public List<Permitted> permitted(String workspace, Collection<UUID> contacts, Instant from, Instant until) {
            return List.of(new Permitted(PARISSA, Channel.EMAIL, "Hello", AT)).stream()
                    .filter(own -> contacts.contains(own.contact()))
                    .filter(own -> !own.permittedAt().isBefore(from)
                            && !own.permittedAt().isAfter(until))
                    .toList();
        }
    });

    @Test
    void whatASenderReportedIsOurs() {
        Known reported = known("reported@x", Direction.OUTBOUND, "Anything", AT);

        assertThat(recognising.in("team", List.of(reported, known("other@x", Direction.OUTBOUND, "Anything", AT))))
                .containsExactly(reported);
    }

    @Test
    void whatReadsAsOneThatWePermittedIsOurs() {
        Known same = known("1@x", Direction.OUTBOUND, "Hello", AT.plusSeconds(60));

        assertThat(recognising.in("team", List.of(same, known("2@x", Direction.OUTBOUND, "Hello again", AT))))
                .containsExactly(same);
    }

    @Test
    void whatCameInNeverIs() {
        assertThat(recognising.in("team", List.of(known("reported@x", Direction.INBOUND, "Hello", AT))))
                .isEmpty();
    }

    private static Known known(String id, Direction direction, String body, Instant at) {
        ToldMessage message = new ToldMessage(
                new Source("email", id),
                new Told.Somebody("parissa@example.org", null),
                Channel.EMAIL,
                direction,
                false,
                null,
                body,
                null,
                null,
                List.of(),
                at,
                id);
        return new Known(message, PARISSA);
    }
}
