package dev.rapport.web.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.messaging.past.MayNotRead;
import dev.rapport.messaging.past.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RebuildWorkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-03T14:00:00Z"), ZoneOffset.UTC);

    private final OneRebuild rebuilds = new OneRebuild();

    @Test
    void oneThatIsThroughIsDone() {
        work(() -> true).workOff();

        assertThat(rebuilds.ends).containsExactly("done: null");
    }

    @Test
    void oneThatWasStoppedGoesOnLater() {
        work(() -> false).workOff();

        assertThat(rebuilds.ends).isEmpty();
    }

    @Test
    void oneThatMayNotReadATopicHasFailedAndNamesIt() {
        RebuildWork work = work(() -> {
            throw new MayNotRead(List.of("rapport.touchpoints"), new IllegalStateException("refused"));
        });

        work.workOff();

        assertThat(rebuilds.ends).containsExactly("failed: Kafka does not let this service read rapport.touchpoints");
    }

    @Test
    void oneThatADefectEndsSaysWhereToLook() {
        RebuildWork work = work(() -> {
            throw new IllegalStateException("a defect");
        });

        work.workOff();

        assertThat(rebuilds.ends).containsExactly("failed: a defect of this service, which its log names");
    }

    private RebuildWork work(BooleanSupplier taking) {
        return new RebuildWork(rebuilds, CLOCK) {
            @Override
            protected boolean takeAgain(String workspace, Progress progress) {
                return taking.getAsBoolean();
            }
        };
    }
}
