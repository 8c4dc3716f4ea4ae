package dev.rapport.e2e.fault.load;

import dev.rapport.e2e.client.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What callers were answered: all that Rapport must stand by from then on. */
public final class Ledger {
    private final Map<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();
    private final Map<String, Touch> touches = new ConcurrentHashMap<>();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final Set<String> connections = ConcurrentHashMap.newKeySet();
    private final Set<String> proposals = ConcurrentHashMap.newKeySet();
    private final Set<String> permitted = ConcurrentHashMap.newKeySet();
    private final Set<String> merged = ConcurrentHashMap.newKeySet();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeats = new AtomicInteger();

    /** @param sequence the number that it took in the log of its contact @param written by the contact, as a person */
    public record Touch(String id, long sequence, boolean written) {}

    /** A call that was answered for good. */
    void answered(String operation, Answer answer) {
        String how = answer.status() >= 400 ? answer.code() : "" + answer.status();
        counts.computeIfAbsent(operation + " " + how, first -> new AtomicInteger())
                .incrementAndGet();
    }

    /** A caller got no answer, or was asked to ask again. */
    void repeated() {
        repeats.incrementAndGet();
    }

    /** Nobody should be answered so. */
    void surprised(String by) {
        surprises.add(by);
    }

    void accepted(Touch touch) {
        touches.put(touch.id(), touch);
    }

    void cancelled(String touchId) {
        cancelled.add(touchId);
    }

    void removed(String touchId) {
        removed.add(touchId);
    }

    void connected(String id) {
        connections.add(id);
    }

    void proposed(String messageId) {
        proposals.add(messageId);
    }

    void permitted(String messageId) {
        permitted.add(messageId);
    }

    /** @param contactId its log rests now */
    void merged(String contactId) {
        merged.add(contactId);
    }

    void unmerged(String contactId) {
        merged.remove(contactId);
    }

    /** How often each kind of call was answered how. */
    public Map<String, AtomicInteger> counts() {
        return counts;
    }

    public int operations() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public int repeats() {
        return repeats.get();
    }

    public Map<String, Touch> touches() {
        return touches;
    }

    public Set<String> cancelled() {
        return cancelled;
    }

    public Set<String> removed() {
        return removed;
    }

    public Set<String> connections() {
        return connections;
    }

    public Set<String> proposals() {
        return proposals;
    }

    /** The messages that somebody was told to send. */
    public Set<String> permitted() {
        return permitted;
    }

    /** The contacts that answer with another one now. */
    public Set<String> merged() {
        return merged;
    }

    /** Answers that nobody should get. */
    public List<String> surprises() {
        return surprises;
    }
}
