package dev.rapport.benchmarks.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.benchmarks.http.Caller;
import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.benchmarks.load.Somebody;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.EventCodec;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Proposes messages to people of the load whom the stack knows by their addresses, one after the other. */
final class Proposals {
    static final String WORKSPACE = "bench";

    private final SeededLoad load;
    private final List<Somebody> people;
    private int next;

    Proposals(SeededLoad load) {
        this.load = load;
        this.people = load.contacts();
    }

    /** Registers all of them, with a call a month ago; as many at a time as the callers have connections. */
    void register(Caller contacts, Caller touchpoint, String monthAgo) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> registered = people.stream()
                    .map(one -> CompletableFuture.runAsync(() -> register(one, contacts, touchpoint, monthAgo), each))
                    .toList();
            registered.forEach(CompletableFuture::join);
        }
    }

    private static void register(Somebody one, Caller contacts, Caller touchpoint, String monthAgo) {
        contacts.tell("/v1/contacts", Buffer.buffer("""
                        {"displayName":"%s","identities":[{"channel":"email","address":"%s"}]}""".formatted(one.name(), address(one))), 201);
        touchpoint.tell("/v1/meetings", Buffer.buffer("""
                        {"contacts":[{"channel":"email","address":"%s"}],"mode":"phone","status":"held","startsAt":"%s"}""".formatted(address(one), monthAgo)), 201);
    }

    /** Answered with the verdict. */
    CompletableFuture<?> overRest(Caller caller) {
        return caller.post("/v1/outbound-messages", Buffer.buffer(draft()), 200)
                .toCompletionStage()
                .toCompletableFuture();
    }

    /** Answered by the first verdict. */
    CompletableFuture<?> overKafka(Answers answers) {
        UUID id = UUID.randomUUID();
        var proposal = new ProducerRecord<>(Topics.OUTBOUND_PROPOSED, "" + next, draft().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/bench",
                        "ce_type", "dev.rapport.outbound-message.handed-in.v1",
                        "ce_workspace", WORKSPACE)
                .forEach((name, value) -> proposal.headers().add(name, value.getBytes(UTF_8)));
        return answers.ask(id, proposal);
    }

    /** The same record, to whoever only hands it back. */
    CompletableFuture<?> toTheEcho(Answers answers) {
        UUID id = UUID.randomUUID();
        return answers.ask(id, new ProducerRecord<>(Echo.THERE, id.toString(), draft().getBytes(UTF_8)));
    }

    /** Of which message a record is the verdict. */
    static UUID messageOf(ConsumerRecord<String, byte[]> verdict) {
        try {
            JsonNode event = EventCodec.JSON.readTree(verdict.value());
            return UUID.fromString(event.path("verdict").path("messageId").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String draft() {
        Somebody one = people.get(next++ % people.size());
        return """
                {"contact":{"channel":"email","address":"%s"},"channel":"email","body":"%s","sender":"bench"}""".formatted(address(one), load.text(one));
    }

    private static String address(Somebody one) {
        return one.id() + "@example.org";
    }
}
