package dev.rapport.stack.local;

import java.nio.file.Path;
import java.time.Duration;

/** Is told how a stack starts and stops; calls may come from several threads. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void starting(Path data) {}

        @Override
        public void started(String part, String address, Duration took) {}

        @Override
        public void startingAgain(String service, Path log) {}

        @Override
        public void stopping(String parts) {}
    };

    /** Nothing speaks against the start. */
    void starting(Path data);

    /** @param part a service, PostgreSQL or Kafka */
    void started(String part, String address, Duration took);

    /** It ended by itself. @param log at whose end its last words are */
    void startingAgain(String service, Path log);

    /** @param parts what is being stopped now: the services, Kafka or PostgreSQL */
    void stopping(String parts);
}
