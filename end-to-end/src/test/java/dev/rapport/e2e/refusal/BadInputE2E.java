package dev.rapport.e2e.refusal;

import static dev.rapport.e2e.refusal.Wrong.wrong;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong is refused, with the field named; and nothing is kept of it. */
@ExtendWith(BuiltStack.class)
class BadInputE2E {
    private static final Instant TOMORROW = hoursAgo(-24);
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String TOO_LONG = "x".repeat(256 * 1024 + 1);

    @Test
    void aFieldThatNoRequestKnows(Team team) {
        refusesAll(
                team,
                prepared -> prepared.changes().stream()
                        .map(call -> wrong(call).put("nonsense", 1).is(400, "invalid_request", "nonsense")));
    }

    @Test
    void aBodyThatIsNoObject(Team team) {
        refusesAll(
                team,
                prepared -> prepared.changes().stream()
                        .flatMap(call -> Stream.of("{\"broken", "null", "[]", "\"text\"", "", "{} {}")
                                .map(body -> new Wrong(call.saying(body), 400, "invalid_request", ""))));
    }

    @Test
    void aBodyOfAnotherContentType(Team team) {
        refusesAll(
                team,
                prepared -> prepared.changes().stream()
                        .map(call ->
                                new Wrong(call.with("Content-Type", "text/plain"), 415, "unsupported_media_type", "")));
    }

    @Test
    void aWordThatIsNotOfItsList(Team team) {
        refusesAll(
                team,
                prepared -> Stream.of(
                                wrong(prepared.newContact()).put("/identities/0/channel", "fax"),
                                wrong(prepared.connection()).put("channel", "fax"),
                                wrong(prepared.connection()).put("initiatedBy", "nobody"),
                                wrong(prepared.connection()).put("status", "liked"),
                                wrong(prepared.consent()).put("status", "maybe"),
                                wrong(prepared.meeting()).put("mode", "letter"),
                                wrong(prepared.meeting()).put("status", "liked"),
                                wrong(prepared.message()).put("channel", "fax"),
                                wrong(prepared.message()).put("direction", "sideways"),
                                wrong(prepared.exchange()).put("kind", "money"),
                                wrong(prepared.exchange()).put("direction", "taken"),
                                wrong(prepared.commitment()).put("owedBy", "nobody"),
                                wrong(prepared.lightTouch()).put("by", "both"),
                                wrong(prepared.lightTouch()).put("act", "liked"),
                                wrong(prepared.outbound()).put("channel", "fax"),
                                wrong(prepared.outbound()).put("category", "spam"),
                                wrong(prepared.check()).put("category", "spam"),
                                wrong(prepared.decision()).put("action", "shrug"))
                        .map(wrong -> wrong.is(400, "invalid_request")));
    }

    @Test
    void whatHappenedTomorrow(Team team) {
        refusesAll(
                team,
                prepared -> Stream.of(
                                wrong(prepared.connection()).put("occurredAt", TOMORROW),
                                wrong(prepared.message()).put("occurredAt", TOMORROW),
                                wrong(prepared.exchange()).put("occurredAt", TOMORROW),
                                wrong(prepared.commitment()).put("occurredAt", TOMORROW),
                                wrong(prepared.lightTouch()).put("occurredAt", TOMORROW),
                                wrong(prepared.meeting()).put("startsAt", TOMORROW))
                        .map(wrong -> wrong.is(400, "invalid_request")));
    }

    @Test
    void aValueOfAnotherKind(Team team) {
        refusesAll(
                team,
                prepared -> Stream.of(
                                wrong(prepared.connection()).put("occurredAt", "yesterday"),
                                wrong(prepared.meeting()).put("startsAt", 12),
                                wrong(prepared.meeting()).put("endsAt", hoursAgo(5)),
                                wrong(prepared.meeting()).put("contacts", List.of()),
                                wrong(prepared.message()).put("body", 7),
                                wrong(prepared.message()).put("automated", "perhaps"),
                                wrong(prepared.message()).put("/contact/id", "parissa"),
                                wrong(prepared.message()).put("attachments", "a.pdf"),
                                wrong(prepared.exchange()).put("ledTo", "parissa"),
                                wrong(prepared.commitment()).put("dueAt", "soon"),
                                wrong(prepared.commitment()).put("what", " "),
                                wrong(prepared.outbound()).put("sendAt", "soon"),
                                wrong(prepared.check()).put("body", List.of()),
                                wrong(prepared.decision()).put("revision", "first"))
                        .map(wrong -> wrong.is(400, "invalid_request")));
    }

    @Test
    void aTextOfMoreThan256KiB(Team team) {
        refusesAll(
                team,
                prepared -> Stream.of(
                                wrong(prepared.message()).put("body", TOO_LONG),
                                wrong(prepared.outbound()).put("body", TOO_LONG),
                                wrong(prepared.check()).put("body", TOO_LONG))
                        .map(wrong -> wrong.is(413, "too_large")));
    }

    @Test
    void aContactWhomNobodyRegistered(Team team) {
        refusesAll(
                team,
                prepared -> Stream.of(
                                wrong(prepared.connection()).put("/contact/id", NOBODY),
                                wrong(prepared.meeting()).put("/contacts/0/id", NOBODY),
                                wrong(prepared.message()).put("/contact/id", NOBODY),
                                wrong(prepared.exchange()).put("/contact/id", NOBODY),
                                wrong(prepared.exchange()).put("ledTo", NOBODY),
                                wrong(prepared.commitment()).put("/contact/id", NOBODY),
                                wrong(prepared.lightTouch()).put("/contact/id", NOBODY),
                                wrong(prepared.outbound()).put("/contact/id", NOBODY),
                                wrong(prepared.check()).put("/contact/id", NOBODY))
                        .map(wrong -> wrong.is(422, "unknown_contact")));
    }

    @Test
    void anAddressThatIsNone(Team team) {
        refusesAll(
                team,
                prepared -> Stream.of(
                                wrong(prepared.newContact()).put("/identities/0/address", "noor at example"),
                                wrong(prepared.message())
                                        .put("contact", Json.object("channel", "phone", "address", "12")),
                                wrong(prepared.outbound())
                                        .put("contact", Json.object("channel", "email", "address", "noor")))
                        .map(wrong -> wrong.field().equals("contact")
                                ? wrong.is(400, "invalid_request", "contact.address")
                                : wrong.is(400, "invalid_request")));
    }

    @Test
    void aKeyUsedForAnotherRequest(Team team) {
        Prepared prepared = Prepared.by(team);
        Client ana = team.client("member", "ana");
        ana.send(prepared.message().with("Idempotency-Key", "key-1")).expect(201);

        Answer other = ana.send(
                wrong(prepared.message()).put("body", "Another text").call().with("Idempotency-Key", "key-1"));

        other.expect(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
        assertThat(team.ana().timeline(prepared.person(), 3)).hasSize(3);
    }

    @Test
    void aQueryThatMakesNoSense(Team team) {
        Client ana = team.client("member", "ana");

        List<Answer> answers = Stream.of("/v1/contacts?limit=many", "/v1/contacts?limit=0", "/v1/contacts?cursor=here")
                .map(path -> ana.send(Call.get(CONTACTS, path)))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(400);
        assertThat(answers).flatExtracting(Answer::fields).containsExactly("limit", "limit", "cursor");
        assertThat(ana.send(Call.get(TOUCHPOINT, "/v1/outbound-messages?status=lost"))
                        .status())
                .isEqualTo(400);
    }

    private static void refusesAll(Team team, Function<Prepared, Stream<Wrong>> wrongs) {
        Prepared prepared = Prepared.by(team);
        Client ana = team.client("admin", "ana");
        Kept before = Kept.now(team, prepared.person());

        SoftAssertions.assertSoftly(softly ->
                wrongs.apply(prepared).forEach(wrong -> wrong.check(ana.send(wrong.call()), softly)));

        assertThat(Kept.now(team, prepared.person()).since(before)).isEmpty();
    }
}
