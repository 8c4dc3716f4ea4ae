package dev.rapport.messaging.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApartTest {
    private final List<SortedSet<String>> done = new ArrayList<>();

    @Test
    void whatCanBeDoneIsDoneForAllAtOnce() {
        Apart.each(all(), done::add);

        assertThat(done).containsExactly(all());
    }

    @Test
    void oneOfWhichItCannotBeDoneHoldsUpNoOther() {
        Apart.each(all(), some -> {
            if (some.contains("bo")) {
                throw new IllegalStateException("a bug");
            }
            done.add(some);
        });

        assertThat(done).containsExactly(new TreeSet<>(List.of("ana")), new TreeSet<>(List.of("cleo")));
    }

    @Test
    void aFaultThatPassesIsNobodysFault() {
        List<SortedSet<String>> tried = new ArrayList<>();

        assertThatThrownBy(() -> Apart.each(all(), some -> {
                    tried.add(some);
                    throw new IllegalStateException(new SQLException("away", "08006"));
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tried).containsExactly(all());
    }

    private static SortedSet<String> all() {
        return new TreeSet<>(List.of("ana", "bo", "cleo"));
    }
}
