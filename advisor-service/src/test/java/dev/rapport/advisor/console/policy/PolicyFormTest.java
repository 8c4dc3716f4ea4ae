package dev.rapport.advisor.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.ClockTime;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Window;
import dev.rapport.advisor.policy.Zone;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFormTest {
    private static final Policy OWN = new Policy(
            Policy.Mode.SHADOW,
            new Policy.LiveContactHold(Window.of("P5D"), Window.of("PT12H"), Window.of("P1DT30M")),
            Map.of(Channel.SMS, Window.of("P2D")),
            Map.of(Category.SURVEY, Window.of("PT0S")),
            Window.of("PT0.5S"),
            List.of(
                    new Cap(3, Window.of("P7D"), null, null),
                    new Cap(1, Window.of("P1D"), Channel.LINKEDIN, List.of(Category.PROMOTION, Category.SURVEY))),
            new QuietHours(ClockTime.of("21:00"), ClockTime.of("08:30"), List.of(QuietHours.Day.SUNDAY)),
            Window.of("PT1M"),
            List.of(Category.REMINDER),
            List.of("billing", "help desk"),
            Policy.InDoubt.HOLD,
            Zone.of("Europe/Zurich"),
            HealthWeights.of(Map.of("promises", 0.125)));

    @Test
    void whatNobodyTouchesStaysAsItIs() {
        assertThat(PolicyForm.of(Policy.DEFAULT).policy()).isEqualTo(Policy.DEFAULT);
        assertThat(PolicyForm.of(OWN).policy()).isEqualTo(OWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mode              | sometimes    | mode            | Choose one
            after.phone       | a while      | after.phone     | 3 days
            after.phone       | ''           | after.phone     | 3 days
            after.video       | P1M          | after.video     | such as
            category.survey   | 9999 days    | category.survey | ten years
            channel.sms       | 2 moons      | channel.sms     | 3 days
            lease             | 5 seconds    | lease           | PT1M
            lease             | soon         | lease           | 3 days
            cap.0.touches     | 0            | cap.0.touches   | from 1 to 12
            cap.0.touches     | many         | cap.0.touches   | from 1 to 12
            cap.0.touches     | ''           | cap.0.touches   | from 1 to 12
            cap.1.per         | 0            | cap.1.touches   | longer than nothing
            quiet.from        | ''           | quiet.to        | time of day
            quiet.to          | 21:00        | quiet.to        | another time
            timeZone          | Europe/Zug   | timeZone        | Europe/Zurich
            weight.promises   | 90           | weights         | add up to 100
            weight.promises   | some         | weights         | add up to 100
            """)
    void whatCannotBeReadIsToldBesideItsField(String field, String text, String told, String says) {
        Map<String, List<String>> values =
                new LinkedHashMap<>(PolicyForm.of(OWN).values());
        values.put(field, List.of(text));

        PolicyForm form = PolicyForm.sent(values).checked();

        assertThat(form.policy()).isNull();
        assertThat(form.errors()).containsOnlyKeys(told);
        assertThat(form.error(told)).contains(says);
        assertThat(form.text(field)).isEqualTo(text);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(PolicyForm.sent(Map.of()).checked().errors())
                .containsKeys("mode", "after.phone", "upcomingHold", "lease", "inDoubt", "weights");
    }

    @Test
    void thereIsAlwaysARowForAnotherCap() {
        assertThat(PolicyForm.of(Policy.DEFAULT).capRows()).containsExactly(0);
        assertThat(PolicyForm.of(OWN).capRows()).containsExactly(0, 1, 2);
    }
}
