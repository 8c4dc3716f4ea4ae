package dev.rapport.advisor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.advisor.judgement.Rules;
import dev.rapport.advisor.judgement.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a thoughtful colleague would do, situation by situation: each file is about one finding, each row says why. They are
 * judged as {@code evaluate verdicts} judges the lines of a file.
 */
class SituationsTest {
    private static List<SituationRow> rows = List.of();
    private static Map<String, JsonNode> verdicts = Map.of();

    @TempDir
    static Path folder;

    @BeforeAll
    static void judgeAll() throws IOException {
        rows = SituationRow.all();
        verdicts = SituationRow.judged(rows, folder.resolve("situations.jsonl"));
    }

    @TestFactory
    Stream<DynamicTest> isJudgedAsAThoughtfulColleagueWould() {
        return rows.stream()
                .map(row -> dynamicTest(row.toString(), () -> {
                    JsonNode verdict = Objects.requireNonNull(verdicts.get(row.id()));

                    assertThat(said(verdict)).as(row.toString()).isEqualTo(row.expected());
                    row.more()
                            .forEach((field, expected) -> assertThat(verdict.get(field))
                                    .as("%s, %s", row, field)
                                    .isEqualTo(expected));
                }));
    }

    @Test
    void thereAreManyAndEachHasItsOwnReason() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
        assertThat(rows).extracting(SituationRow::id).doesNotHaveDuplicates();
    }

    /** As many that it finds, and as many near misses, as make a difference. */
    @Test
    void eachRuleSpeaksInSomeSituationsOfItsFileAndIsSilentInOthers() {
        Map<String, List<SituationRow>> files = rows.stream().collect(Collectors.groupingBy(SituationRow::file));

        assertThat(Rules.ALL.stream().map(Rule::kind)).allSatisfy(kind -> {
            List<SituationRow> own = files.getOrDefault(kind.code(), List.of());
            long found = own.stream().filter(row -> row.finds(kind.code())).count();
            assertThat(found).as("%s is found", kind.code()).isGreaterThanOrEqualTo(2);
            assertThat(own.size() - found).as("%s is missed", kind.code()).isGreaterThanOrEqualTo(2);
        });
    }

    private static String said(JsonNode verdict) {
        return Stream.concat(
                        Stream.of(verdict.get("decision").asText()),
                        verdict.get("findings").findValuesAsText("code").stream())
                .collect(Collectors.joining(" "));
    }
}
