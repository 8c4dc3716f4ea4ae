package dev.rapport.benchmarks.judge;

import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.judgement.Judgement;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.advisor.text.pattern.PatternReader;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One judgement of a message of 60 words, two hours after a call; of it the reading alone, of that the patterns alone; what else
 * is done with an event: decoding, folding, scoring; and, as a baseline, what any reader of words must do: cut the text into words
 * and look each up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JudgementParts {
    private static final String BODY = "Hi Parissa, thank you for following me, it is lovely to meet you here."
            + " I help founders who write about gardens to be found by the people who would love to read them."
            + " Last year more than forty of them doubled their readers within three months."
            + " Would you be up for a short call next week? You find all of it at https://other.example/gardens.";

    private static final Instant CALL = Instant.parse("2026-05-03T14:00:00Z");
    private static final UUID PARISSA = new UUID(7, 1);

    private final TextReader reader = new LearnedReader();
    private final TextReader patterns = new PatternReader();
    private final Set<String> known = Set.of("thank", "following", "meet", "call", "week", "sale", "offer", "answer");
    private final Relationship relationship = relationship();
    private final EventCodec<TouchpointEvent> codec = new EventCodec<>(Event.types(TouchpointEvent.class));
    private final MessageReceived mail = new MessageReceived(PARISSA, received(21));
    private final Entry told = new Entry(100L, CALL, mail);
    private final ConsumerRecord<String, byte[]> delivered = delivered(mail);
    private final Case judged = new Case(
            relationship,
            new OutboundMessage(new UUID(5, 5), Channel.X, null, null, true, null, BODY, null, null, null, null, CALL),
            Workspace.UNKNOWN,
            Policy.DEFAULT,
            List.of(),
            CALL.plusSeconds(10_800));

    @Benchmark
    public Judgement judgement() {
        return Judge.judge(judged);
    }

    @Benchmark
    public Reading reading() {
        return reader.read(BODY);
    }

    @Benchmark
    public Reading readingByPatternsAlone() {
        return patterns.read(BODY);
    }

    @Benchmark
    public long baselineWordsLookedUp() {
        return Arrays.stream(BODY.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(known::contains)
                .count();
    }

    @Benchmark
    public EventCodec.Decoded<TouchpointEvent> decode() {
        return codec.decode(delivered);
    }

    @Benchmark
    public Relationship fold() {
        return relationship.add(told);
    }

    @Benchmark
    public Health health() {
        return HealthOf.at(relationship, Policy.DEFAULT.healthWeights(), CALL.plusSeconds(10_800));
    }

    private static ConsumerRecord<String, byte[]> delivered(TouchpointEvent event) {
        String key = Topics.key("w", PARISSA);
        var envelope = new Envelope<>(new UUID(9, 9), event.type(), CALL, "w", 100L, key, EventCodec.write(event));
        var sent = EventCodec.encode(Topics.TOUCHPOINTS, envelope, "/rapport/touchpoint", Map.of());
        var delivered = new ConsumerRecord<>(Topics.TOUCHPOINTS, 0, 0L, key, sent.value());
        sent.headers().forEach(delivered.headers()::add);
        return delivered;
    }

    private static Relationship relationship() {
        Meeting call = new Meeting(
                new UUID(1, 1),
                1,
                List.of(PARISSA),
                List.of(),
                Meeting.Mode.PHONE,
                Meeting.Status.HELD,
                null,
                CALL,
                CALL.plusSeconds(3_600),
                null,
                null,
                null);
        List<TouchpointEvent> events = new ArrayList<>();
        events.add(new ContactRegistered(PARISSA, "Parissa Shah", List.of(), "Europe/Zurich", List.of()));
        for (int mail = 0; mail < 20; mail++) {
            events.add(new MessageReceived(PARISSA, received(mail)));
        }
        events.add(new MeetingHeld(PARISSA, call));
        List<Entry> journal = new ArrayList<>();
        events.forEach(event -> journal.add(new Entry(journal.size() + 1L, CALL, event)));
        return Relationship.fold(PARISSA, journal);
    }

    private static Message received(int mail) {
        Instant at = CALL.minusSeconds(86_400L * (mail + 1));
        return new Message(
                new UUID(2, mail),
                1,
                Channel.EMAIL,
                Message.Direction.INBOUND,
                false,
                null,
                "The roses are out.",
                null,
                null,
                null,
                at,
                null);
    }
}
