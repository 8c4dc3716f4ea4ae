package dev.rapport.web.erasure;

import dev.rapport.messaging.Worker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The same twice: for requests, which see one workspace, and for workers, which name it. */
class ErasureStores {

    @Produces
    @Singleton
    static ErasedIds erased(Jdbi database) {
        return new ErasedIds(database);
    }

    @Produces
    @Singleton
    @Worker
    static ErasedIds workerErased(@Worker Jdbi database) {
        return new ErasedIds(database);
    }
}
