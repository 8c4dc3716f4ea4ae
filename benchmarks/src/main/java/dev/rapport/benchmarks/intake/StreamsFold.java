package dev.rapport.benchmarks.intake;

import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.store.KeptRelationships;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The same fold with Kafka Streams: relationships in RocksDB behind its cache, backed by a changelog; the journal is a topic; and
 * all of it exactly once. It judges nothing, tells nobody of anybody's health, and answers no request.
 */
final class StreamsFold {
    static final String JOURNAL = "benchmark.journal";
    private static final String STORE = "relationships";

    private StreamsFold() {}

    /** What may be tuned. */
    record Tuning(int commitMillis, int cacheMiB, int threads) {
        @Override
        public String toString() {
            return "commits every %d ms, cache of %d MiB, threads: %d".formatted(commitMillis, cacheMiB, threads);
        }
    }

    /** Arguments: the broker, the application's id, the folder of its state, and the tuning. Runs until it is told to end. */
    public static void main(String[] arguments) {
        var settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, arguments[1]);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, arguments[2]);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, arguments[3]);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, Long.parseLong(arguments[4]) * 1024 * 1024);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, arguments[5]);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        settings.put("auto.offset.reset", "earliest");
        var streams = new KafkaStreams(topology().build(), settings);
        streams.setUncaughtExceptionHandler(failure -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
            throw new IllegalStateException(failure);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
    }

    private static StreamsBuilder topology() {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE),
                        Serdes.String(),
                        Serdes.serdeFrom(
                                (topic, relationship) -> KeptRelationships.write(relationship),
                                (topic, kept) -> kept == null ? null : KeptRelationships.read(kept)))
                .withCachingEnabled());
        builder.stream(Topics.TOUCHPOINTS, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(Folding::new, STORE)
                .to(JOURNAL, Produced.with(Serdes.String(), Serdes.ByteArray()));
        return builder;
    }

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    private static final class Folding implements Processor<String, byte[], String, byte[]> {
        private final EventCodec<TouchpointEvent> codec = new EventCodec<>(Event.types(TouchpointEvent.class));
        private ProcessorContext<String, byte[]> context;
        private KeyValueStore<String, Relationship> relationships;

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
            relationships = given.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> told) {
            Envelope<TouchpointEvent> event = decoded(told);
            Relationship before = relationships.get(told.key());
            Relationship known = before == null ? Relationship.of(event.data().contactId()) : before;
            Entry entry = Entry.of(event);
            // What the advisor folds again from its journal stays as it is here, which is less work.
            if (!known.mustFoldAgain(entry)) {
                relationships.put(told.key(), known.add(entry));
            }
            context.forward(told);
        }

        private Envelope<TouchpointEvent> decoded(Record<String, byte[]> told) {
            Headers headers = told.headers();
            var delivered = new ConsumerRecord<>(
                    Topics.TOUCHPOINTS,
                    0,
                    0L,
                    told.timestamp(),
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    told.key(),
                    told.value(),
                    headers,
                    Optional.empty());
            if (codec.decode(delivered) instanceof EventCodec.Decoded.Read<TouchpointEvent>(var event)) {
                return event;
            }
            throw new IllegalStateException("the load holds a record that cannot be read");
        }
    }
}
