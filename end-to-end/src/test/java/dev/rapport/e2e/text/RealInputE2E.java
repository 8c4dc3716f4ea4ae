package dev.rapport.e2e.text;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.text.Texts.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Greetings, introductions and promotions as tools send them. {@code -Drapport.texts=FILE} takes others: tab-separated,
 * with a column {@code text} and maybe {@code id} and {@code category}. What was found is printed, a line a text.
 */
@ExtendWith(BuiltStack.class)
class RealInputE2E {

    /**
     * @param contradicting codes of the findings that hold because facts contradict the text
     * @param codes of all findings
     */
    private record Judged(Text text, String status, List<String> contradicting, List<String> codes) {

        static Judged of(Text text, Outbound message) {
            return new Judged(
                    text,
                    message.proposed().path("status").asText(),
                    message.verdict().holding("fitsConversation"),
                    message.verdict().codes());
        }

        /** What spoke beside the call itself. */
        List<String> beside() {
            return codes.stream()
                    .filter(code -> !code.equals("recent_live_contact"))
                    .toList();
        }
    }

    @Test
    void twoHoursAfterACallAllAreHeld(Team team) {
        List<Text> texts = Texts.read();

        List<Judged> judged = texts.stream().map(text -> afterACall(team, text)).toList();

        print("after a call", judged);
        assertThat(judged).filteredOn(each -> !each.status().equals("held")).isEmpty();
        assertThat(judged)
                .filteredOn(each -> !each.codes().contains("recent_live_contact"))
                .isEmpty();
    }

    @Test
    void forPeopleWhomNobodyMetNoneContradictsAnything(Team team) {
        List<Text> texts = Texts.read();

        List<Judged> judged =
                texts.stream().map(text -> toAStranger(team, text)).toList();

        print("never met", judged);
        assertThat(judged).filteredOn(each -> !each.contradicting().isEmpty()).isEmpty();
        assertThat(judged).filteredOn(each -> !each.status().equals("cleared")).isEmpty();
    }

    private static Judged afterACall(Team team, Text text) {
        Person person = team.ana().registers("Parissa " + text.id());
        team.ana().speaksByPhone(person, hoursAgo(3), hoursAgo(2));
        return Judged.of(text, team.tool().proposes(draft(person, text)));
    }

    private static Judged toAStranger(Team team, Text text) {
        Person person = Person.stranger("Parissa " + text.id());
        return Judged.of(text, team.tool().proposes(draft(person, text)));
    }

    private static Draft draft(Person person, Text text) {
        return Draft.to(person, Placeholders.fill(text.body(), "Parissa"));
    }

    private static void print(String situation, List<Judged> judged) {
        judged.forEach(each -> System.out.println(String.join(
                "\t",
                each.text().id(),
                each.text().category(),
                situation,
                each.status(),
                String.join(",", each.beside()))));
        System.out.printf(
                "%s: %d texts, %d held, in %d another finding spoke%n",
                situation,
                judged.size(),
                judged.stream().filter(each -> each.status().equals("held")).count(),
                judged.stream().filter(each -> !each.beside().isEmpty()).count());
    }
}
