package dev.rapport.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final int LANES = 3;
    private static final int KEYS = 20;

    @AutoClose
    private final ExecutorService workers = Executors.newCachedThreadPool();

    private final Lanes lanes = new Lanes(LANES, workers);

    @Test
    void allIsTakenInAndTheRecordsOfAKeyInTheirOrder() {
        Map<String, List<Long>> taken = new ConcurrentHashMap<>();

        lanes.take(
                batch(1_000),
                lane -> lane.forEach(record -> taken.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(record.offset())));

        assertThat(taken).hasSize(KEYS);
        assertThat(taken.values().stream().mapToInt(List::size).sum()).isEqualTo(1_000);
        assertThat(taken.values()).allSatisfy(offsets -> assertThat(offsets).isSorted());
    }

    @Test
    void theyRunSideBySide() {
        CountDownLatch met = new CountDownLatch(LANES);

        lanes.take(batch(1_000), lane -> {
            met.countDown();
            await(met);
        });

        assertThat(met.getCount()).isZero();
    }

    @Test
    void aFewAreTakenInTogetherByWhoeverBringsThem() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<Long> sizes = new ArrayList<>();

        lanes.take(batch(50), lane -> {
            threads.add(Thread.currentThread());
            sizes.add(StreamSupport.stream(lane.spliterator(), false).count());
        });

        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(sizes).containsExactly(50L);
    }

    @Test
    void whatOneThrowsIsThrownOnceTheOthersAreDone() {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch failing = new CountDownLatch(1);

        assertThatThrownBy(() -> lanes.take(batch(1_000), lane -> {
                    if (lane.iterator().next().offset() == 0) {
                        failing.countDown();
                        throw new IllegalStateException("this lane is blocked");
                    }
                    await(failing);
                    done.incrementAndGet();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this lane is blocked");
        assertThat(done).hasValue(LANES - 1);
    }

    private static void await(CountDownLatch others) {
        try {
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecords<String, byte[]> batch(int count) {
        TopicPartition partition = new TopicPartition("greetings", 0);
        List<ConsumerRecord<String, byte[]>> records = IntStream.range(0, count)
                .mapToObj(at -> new ConsumerRecord<>("greetings", 0, at, "team/" + at % KEYS, new byte[0]))
                .toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
