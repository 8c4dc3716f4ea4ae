package dev.rapport.e2e.story;

import static dev.rapport.stack.local.Service.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message to an address that nobody has heard of. */
@ExtendWith(BuiltStack.class)
class TheStrangerE2E {
    private static final Person STRANGER = Person.stranger("Noor Haddad");

    @Test
    void whoeverIsWrittenToIsRegistered(Team team) {
        Outbound greeting = team.tool().asksToSend(Draft.to(STRANGER, "Nice to meet you!"));

        assertThat(greeting.proposed().path("go").asBoolean()).isTrue();
        assertThat(resolved(team).path("id").asText())
                .isEqualTo(greeting.proposed().path("contactId").asText());
        assertThat(resolved(team).path("displayName").asText()).isEqualTo("Noor Haddad");
    }

    @Test
    void aCheckRegistersNobody(Team team) {
        assertThat(team.tool().checks(Draft.to(STRANGER, "Nice to meet you!")).decision())
                .isEqualTo("send");

        team.client("member", "ana").send(resolve()).expect(404);
    }

    private static JsonNode resolved(Team team) {
        Client ana = team.client("member", "ana");
        return ana.send(resolve()).expect(200);
    }

    private static Call resolve() {
        return Call.post(
                CONTACTS,
                "/v1/contacts/resolve",
                Json.object("channel", "email", "address", STRANGER.email().toUpperCase(Locale.ROOT)));
    }
}
