package dev.rapport.advisor.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page that lists the findings says what the rules are. */
class RulesTest {
    private static final Path PAGE = Path.of("../docs/integrators/findings.md");

    @Test
    void thePageListsEveryRuleAndNoOther() throws IOException {
        List<String> listed = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(RulesTest::firstFour)
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Rules.ALL.stream().map(Rule::kind).map(RulesTest::row).toList());
    }

    private static String firstFour(String line) {
        String[] cells = line.split("\\|");
        return String.join(
                " ",
                Arrays.stream(cells)
                        .skip(1)
                        .limit(4)
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList());
    }

    private static String row(Kind kind) {
        String question = switch (kind.question()) {
            case APPROPRIATE -> "appropriate";
            case FITS_CONVERSATION -> "fitsConversation";
            case FLATTERING -> "flattering";
        };
        String waitsFor = kind.waitsFor() == null ? "" : lower(kind.waitsFor());
        return String.join(" ", kind.code(), question, lower(kind.severity()), waitsFor);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
