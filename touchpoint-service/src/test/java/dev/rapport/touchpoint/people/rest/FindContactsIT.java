package dev.rapport.touchpoint.people.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.touchpoint.ContactsFake;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindContactsIT extends ServiceUnderTest {
    @Test
    void anAddressThatIsNotKnownHereIsAskedOfContactsService() {
        String address = "a" + UUID.randomUUID() + "@example.org";

        held("{\"channel\": \"email\", \"address\": \"%s\"}".formatted(address.toUpperCase(Locale.ROOT)))
                .body(
                        "contacts.id",
                        contains(ContactsFake.idOf("email", address).toString()));
    }

    @Test
    void anIdThatIsNotKnownHereIsAskedOfContactsService() {
        String id = ContactsFake.KNOWN_HERE_ONLY + UUID.randomUUID().toString().substring(8);

        held(ref(id)).body("contacts.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "gone", "slow"})
    void whileContactsServiceIsAwayNothingIsRecordedOfWhomItAloneKnows(String how) {
        String somebody = "{\"channel\": \"email\", \"address\": \"%s@example.org\"}".formatted(how);

        problem(asMember().body(meeting("held", somebody)).post("/v1/meetings").then(), 503, "unavailable")
                .header("Retry-After", notNullValue());

        assertNothingHappened();
    }

    @Test
    void whileContactsServiceIsAwayKnownPeopleKeepWorking() {
        String known = ref(knownContact());
        String away = "{\"channel\": \"email\", \"address\": \"busy@example.org\"}";

        problem(
                asMember()
                        .body(meeting("held", known, away))
                        .post("/v1/meetings")
                        .then(),
                503,
                "unavailable");
        held(known).body("contacts.sequence", contains(2));
    }
}
