package dev.rapport.touchpoint.delivery.store;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

record CallAfterCommit(DeliveryCalls calls) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            calls.call();
        }
    }
}
