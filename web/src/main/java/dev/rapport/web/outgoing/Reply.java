package dev.rapport.web.outgoing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What came of a call. */
public sealed interface Reply {

    /**
     * Whatever the status is; a redirect is not followed.
     *
     * @param cut there was more than was wanted, and it was not read
     */
    record Answered(int status, MultiMap headers, Buffer body, boolean cut) implements Reply {}

    /** @param because for those who look after the call; names no address */
    record Unanswered(String because) implements Reply {}
}
