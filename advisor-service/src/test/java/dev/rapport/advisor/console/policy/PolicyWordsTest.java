package dev.rapport.advisor.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.console.policy.PolicyWords.Change;
import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.ClockTime;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Window;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {

    @Test
    void aVersionIsToldByTheRulesThatItChanged() {
        Policy changed = changed(Map.of(
                "mode", List.of("shadow"),
                "after.phone", List.of("5 days"),
                "category.promotion", List.of(""),
                "channel.sms", List.of("2 days")));

        assertThat(PolicyWords.changes(Policy.DEFAULT, changed))
                .containsExactlyInAnyOrder(
                        new Change("What contradicts", "is held", "is only shown"),
                        new Change("After a phone call", "3 days", "5 days"),
                        new Change("Window of promotion", "7 days", "none"),
                        new Change("Window on SMS", "none", "2 days"));
    }

    @Test
    void capsAndQuietHoursAreSentences() {
        Policy capped = Policy.DEFAULT.with(
                List.of(
                        new Cap(3, Window.of("P7D"), null, null),
                        new Cap(1, Window.of("P1D"), Channel.EMAIL, List.of(Category.SURVEY, Category.GREETING))),
                new QuietHours(ClockTime.of("21:00"), ClockTime.of("08:00"), List.of(QuietHours.Day.SUNDAY)));

        assertThat(PolicyWords.changes(Policy.DEFAULT, capped))
                .containsExactly(
                        new Change("Caps", "none", "3 in 7 days; 1 in 1 day on email for greeting, survey"),
                        new Change("Quiet hours", "none", "21:00 to 08:00, and all sunday"));
    }

    @Test
    void anotherOrderIsNoChange() {
        Policy one = changed(Map.of("exemptCategories", List.of("reminder", "transactional")));
        Policy other = changed(Map.of("exemptCategories", List.of("transactional", "reminder")));

        assertThat(PolicyWords.changes(one, other)).isEmpty();
    }

    private static Policy changed(Map<String, List<String>> fields) {
        Map<String, List<String>> values =
                new LinkedHashMap<>(PolicyForm.of(Policy.DEFAULT).values());
        values.putAll(fields);
        return Stream.ofNullable(PolicyForm.sent(values).policy()).findFirst().orElseThrow();
    }
}
