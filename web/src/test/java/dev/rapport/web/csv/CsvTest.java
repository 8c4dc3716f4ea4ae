package dev.rapport.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void aListHasAHeaderAndQuotesWhatNeedsIt() throws IOException {
        var text = new StringBuilder();

        try (var csv = new Csv(text, List.of("id", "why"))) {
            csv.row(1, "She said \"no\", twice.\nThen she left.");
            csv.row(2, null);
        }

        assertThat(text).hasToString("id,why\r\n1,\"She said \"\"no\"\", twice.\nThen she left.\"\r\n2,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "=1+1; '=1+1",
                "+351210000000; +351210000000",
                "+351+1; '+351+1",
                "-1; '-1",
                "@parissa; '@parissa",
                "parissa@example.org; parissa@example.org",
                "a=b; a=b"
            })
    void noCellIsAFormula(String text, String cell) {
        assertThat(Csv.plain(text)).isEqualTo(cell);
    }

    @Test
    void neitherATabNorALineBreakHidesOne() {
        assertThat(Csv.plain("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.plain("\r=1")).isEqualTo("'\r=1");
    }
}
