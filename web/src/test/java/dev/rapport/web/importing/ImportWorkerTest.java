package dev.rapport.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** With a database that is away. */
class ImportWorkerTest {
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch third = new CountDownLatch(3);
    private final Jdbi away = Jdbi.create((ConnectionFactory) () -> {
        first.countDown();
        third.countDown();
        throw new SQLException("nobody is there", "08001");
    });
    private final ImportWorker worker = new ImportWorker(
            new ImportJobs(away, away),
            new ImportFiles(away, away, Duration.ofDays(90)),
            oneImporter(),
            UUID::randomUUID);

    @Test
    void itIsAskedNowAndThen() throws Exception {
        worker.start(new StartupEvent());
        first.await();

        boolean often = third.await(1, TimeUnit.SECONDS);

        worker.stop(new ShutdownEvent());
        assertThat(often).isFalse();
    }

    @Test
    void whoWaitsForItEndsAtOnce() throws Exception {
        worker.start(new StartupEvent());
        first.await();

        assertTimeout(Duration.ofSeconds(1), () -> worker.stop(new ShutdownEvent()));
    }

    @SuppressWarnings("unchecked")
    private static Instance<Importer<?>> oneImporter() {
        return (Instance<Importer<?>>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("isResolvable");
                    return true;
                });
    }
}
