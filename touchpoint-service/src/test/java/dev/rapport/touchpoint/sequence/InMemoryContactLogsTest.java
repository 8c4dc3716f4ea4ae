package dev.rapport.touchpoint.sequence;

import dev.rapport.touchpoint.people.ContactKey;
import java.util.concurrent.Callable;

class InMemoryContactLogsTest extends ContactLogsContract {
    private final InMemoryContactLogs logs = new InMemoryContactLogs();

    @Override
    protected ContactLogs logs() {
        return logs;
    }

    @Override
    protected void know(ContactKey contact) {
        logs.know(contact);
    }

    @Override
    protected <T> T inTransaction(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
