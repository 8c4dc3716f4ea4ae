package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverTimeTest {

    @Test
    void eachMomentKnowsWhatHadHappenedUntilThenAlsoWhenItWasToldLater() {
        Story story = Story.ofParissa()
                .theyWrote(may(9, 9, 0))
                .permitted(new UUID(3, 1), false, may(7, 9, 0))
                .met(Mode.PHONE, may(5, 9, 0), may(5, 10, 0));

        List<Relationship> stood = Relationship.over(
                List.of(may(4, 0, 0), may(5, 9, 0), may(8, 0, 0), may(30, 0, 0)), PARISSA, story.journal());

        assertThat(stood).extracting(one -> one.engagement().contacts()).containsExactly(0, 1, 2, 3);
        assertThat(stood)
                .allSatisfy(one -> assertThat(one.contact().displayName()).isEqualTo("Parissa Shah"));
    }

    @Test
    void theLastMomentHasTheHealthOfTheWhole() {
        Instant now = may(30, 12, 0);
        Story story = Story.ofParissa();
        for (int day = 1; day < 28; day += 3) {
            story.met(Mode.values()[day % 3], may(day, 9, 0), may(day, 10, 0)).theyWrote(may(day + 1, 9, 0));
        }

        Relationship last = Relationship.over(List.of(may(3, 0, 0), now), PARISSA, story.journal())
                .getLast();

        assertThat(HealthOf.at(last, now)).isEqualTo(HealthOf.at(story.relationship(), now));
    }
}
