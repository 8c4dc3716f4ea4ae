package dev.rapport.benchmarks.load;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.touch.Meeting;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact, and how far its log has come. */
public final class Somebody {
    private final String workspace;
    private final UUID id;
    private final String name;
    private long sequence;
    private @Nullable Meeting booked;
    private @Nullable OutboundMessage proposed;

    Somebody(String workspace, UUID id, String name) {
        this.workspace = workspace;
        this.id = id;
        this.name = name;
    }

    public String workspace() {
        return workspace;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    String key() {
        return Topics.key(workspace, id);
    }

    String address() {
        return id + "@example.org";
    }

    /** The number of the last event in the log. */
    long sequence() {
        return sequence;
    }

    long nextSequence() {
        return ++sequence;
    }

    /** Its log was written by others as far as this number. */
    public void goOnAfter(long sequence) {
        this.sequence = sequence;
    }

    /** A meeting to come; null when none is booked. */
    @Nullable
    Meeting booked() {
        return booked;
    }

    void booked(@Nullable Meeting meeting) {
        booked = meeting;
    }

    /** A message that was proposed and has not come to its end; null when there is none. */
    @Nullable
    OutboundMessage proposed() {
        return proposed;
    }

    void proposed(@Nullable OutboundMessage message) {
        proposed = message;
    }
}
