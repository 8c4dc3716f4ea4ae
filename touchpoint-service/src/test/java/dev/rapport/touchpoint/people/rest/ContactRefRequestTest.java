package dev.rapport.touchpoint.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.web.problem.ProblemException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContactRefRequestTest {
    private static final UUID ID = new UUID(1, 1);

    @Test
    void namesSomebodyById() {
        assertThat(ContactRefRequest.of(ID).ref("contact")).isEqualTo(new ContactRef.ById(ID));
    }

    @Test
    void namesSomebodyByAnAddressHoweverItIsWritten() {
        var request = new ContactRefRequest(null, Channel.WHATSAPP, "+1 (312) 555-0100", "Parissa");

        assertThat(request.ref("contact"))
                .isEqualTo(new ContactRef.ByAddress(Channel.PHONE, "+13125550100", "Parissa"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(new ContactRefRequest(null, null, null, null), "contacts[2]"),
                Arguments.of(new ContactRefRequest(null, Channel.X, null, null), "contacts[2].address"),
                Arguments.of(new ContactRefRequest(null, null, "parissa", null), "contacts[2].channel"),
                Arguments.of(new ContactRefRequest(null, Channel.EMAIL, "parissa", null), "contacts[2].address"),
                Arguments.of(new ContactRefRequest(null, Channel.PHONE, "12", null), "contacts[2].address"),
                Arguments.of(new ContactRefRequest(ID, Channel.X, "parissa", null), "contacts[2]"),
                Arguments.of(new ContactRefRequest(ID, null, null, "Parissa"), "contacts[2]"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhereItIsWrong(ContactRefRequest request, String field) {
        assertThatThrownBy(() -> request.ref("contacts[2]")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(400);
            assertThat(e.problem().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo(field));
        });
    }
}
