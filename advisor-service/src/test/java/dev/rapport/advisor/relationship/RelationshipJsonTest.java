package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rapport.advisor.Story;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange.Direction;
import dev.rapport.contracts.touch.Exchange.Value;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A relationship as JSON: the same when it is read, and small. */
class RelationshipJsonTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void isWrittenAndReadAsItWas() throws JsonProcessingException {
        Relationship known = lively();

        String json = JSON.writeValueAsString(known);

        assertThat(JSON.readValue(json, Relationship.class)).isEqualTo(known);
    }

    @Test
    void takesUpLittleRoom() throws JsonProcessingException {
        Relationship few = Story.ofParissa()
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(1, 9, 0))
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .relationship();

        assertThat(JSON.writeValueAsString(few).length()).isLessThan(1_400);
        assertThat(JSON.writeValueAsString(lively()).length()).isLessThan(5_000);
    }

    /** A year of weekly calls, and of writing now and then. */
    private static Relationship lively() {
        Story story = Story.ofParissa()
                .toldFrom(may(31, 0, 0).plus(Duration.ofDays(365)))
                .consent(Channel.EMAIL, Consent.Status.OPTED_IN, may(1, 9, 0))
                .connected(Channel.X, Connection.Status.FOLLOWED, may(1, 9, 0));
        for (int week = 0; week < 52; week++) {
            Duration later = Duration.ofDays(7L * week);
            story.met(Mode.VIDEO, may(3, 14, 0).plus(later), may(3, 15, 0).plus(later));
            story.theyWrote(may(4, 14, 0).plus(later)).weWrote(may(5, 14, 0).plus(later));
            story.exchanged(Value.RESOURCE, Direction.RECEIVED, may(4, 15, 0).plus(later));
            story.touchedLightly(Side.US, LightTouch.Act.REACTED, may(4, 16, 0).plus(later));
            story.promised(Side.US, "a book", may(6, 9, 0).plus(later), Commitment.Status.KEPT);
        }
        return story.promised(Side.THEM, "a chapter", may(9, 9, 0), Commitment.Status.OPEN)
                .relationship();
    }
}
