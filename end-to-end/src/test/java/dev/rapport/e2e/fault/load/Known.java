package dev.rapport.e2e.fault.load;

import dev.rapport.e2e.team.Person;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody whom the load is about, and somebody else who may turn out to be the same person.
 *
 * @param open the messages to either that nobody was told to send, in the hands of all callers
 * @param merging held by whoever merges the two, or takes that back
 */
record Known(Person person, Person duplicate, Queue<String> open, ReentrantLock merging) {

    static Known of(Person person, Person duplicate) {
        return new Known(person, duplicate, new ConcurrentLinkedQueue<>(), new ReentrantLock());
    }
}
