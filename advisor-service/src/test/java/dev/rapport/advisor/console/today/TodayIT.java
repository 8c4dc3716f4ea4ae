package dev.rapport.advisor.console.today;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TodayIT extends ConsoleUnderTest {

    @Test
    void howManyPeopleAWeekIsSetWhereTheyAreShown() {
        held(log, GREETING);
        String member = session("member");

        send(member, "/attention-budget", Map.of("touchesAWeek", "3")).statusCode(303);

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(3));
        in(member).get("/").then().body(containsString("max=\"200\" value=\"3\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many", ""})
    void whatIsNoNumberOfPeopleChangesNothing(String text) {
        send(session("member"), "/attention-budget", Map.of("touchesAWeek", text))
                .statusCode(oneOf(400, 404));

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(7));
    }
}
