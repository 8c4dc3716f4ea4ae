package dev.rapport.advisor.console.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void aCourseIsALineFromWhereItIsKnown() {
        assertThat(Spark.of(Arrays.asList(null, 0.0, 50.0, 100.0)))
                .isEqualTo(new Spark("27.3,22.0 52.7,12.0 78.0,2.0", "Health over 2 weeks: from 0 to 100"));
    }

    @Test
    void onePointIsNoLine() {
        assertThat(Spark.of(Arrays.asList(null, null, 71.0))).isNull();
        assertThat(Spark.of(List.of())).isNull();
    }
}
