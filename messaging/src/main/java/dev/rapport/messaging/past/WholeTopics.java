package dev.rapport.messaging.past;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** All that topics hold of a workspace, from their beginning, beside what happens meanwhile. */
public final class WholeTopics {
    private static final Logger LOG = Logger.getLogger(WholeTopics.class);

    private WholeTopics() {}

    /** @param takeIn is given what is of the workspace, in the order in which it was published */
    public record Topic(String name, Consumer<List<ConsumerRecord<String, byte[]>>> takeIn) {}

    /**
     * Reads one topic after the other.
     *
     * @param broker how it is reached
     * @return false: it was stopped, or the topics cannot be read now
     * @throws MayNotRead when the broker does not let us
     */
    public static boolean read(Map<String, Object> broker, String workspace, List<Topic> topics, Progress progress) {
        return read(() -> InOrder.consumer(broker), workspace, topics, progress);
    }

    static boolean read(
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers,
            String workspace,
            List<Topic> topics,
            Progress progress) {
        List<InOrder> open = new ArrayList<>();
        try {
            topics.forEach(topic -> open.add(new InOrder(consumers.get(), topic.name())));
            Meter meter =
                    new Meter(progress, open.stream().mapToLong(InOrder::total).sum());
            for (int at = 0; at < open.size(); at++) {
                if (!read(open.get(at), workspace, meter, topics.get(at).takeIn())) {
                    return false;
                }
            }
            return true;
        } catch (AuthorizationException e) {
            throw new MayNotRead(forbidden(e, topics), e);
        } catch (KafkaException e) {
            LOG.warnf("the topics cannot be read now: %s", e.getMessage());
            return false;
        } finally {
            open.forEach(InOrder::close);
        }
    }

    private static Set<String> forbidden(AuthorizationException e, List<Topic> topics) {
        return e instanceof TopicAuthorizationException refused
                        && !refused.unauthorizedTopics().isEmpty()
                ? new TreeSet<>(refused.unauthorizedTopics())
                : topics.stream().map(Topic::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean read(
            InOrder topic, String workspace, Meter meter, Consumer<List<ConsumerRecord<String, byte[]>>> takeIn) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        for (var next = topic.next(); next.isPresent(); next = topic.next()) {
            if (workspace.equals(workspace(next.get()))) {
                batch.add(next.get());
            }
            if (meter.pausesAfterOneMore(batch.size())) {
                takeIn.accept(batch);
                batch = new ArrayList<>();
                if (!meter.goesOn()) {
                    return false;
                }
            }
        }
        takeIn.accept(batch);
        return meter.goesOn();
    }

    private static String workspace(ConsumerRecord<String, byte[]> delivered) {
        Header header = delivered.headers().lastHeader("ce_workspace");
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
