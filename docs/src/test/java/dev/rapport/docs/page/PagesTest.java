package dev.rapport.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.docs.contract.Calls;
import dev.rapport.docs.contract.Documents;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes the pages, as part of the build, and reads them as a reader does. */
class PagesTest {
    private static Map<String, String> pages = Map.of();

    @BeforeAll
    static void make() throws IOException {
        pages = Pages.made();
        Pages.write(pages);
    }

    static List<String> services() {
        return Documents.SERVICES;
    }

    static Stream<String> files() {
        return pages.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyCallOfAServiceIsToldWithItsRoles(String service) {
        Document page = page(service + ".html");

        assertThat(Calls.of(Documents.calls(service))).isNotEmpty().allSatisfy(call -> {
            Element section = place(page, HtmlPage.place(call.name()));
            assertThat(section.select("h3").text()).isEqualTo(call.name());
            assertThat(section.select("p").eachText())
                    .as("what it does, and for whom")
                    .contains(call.operation().path("summary").asText().replace("`", "") + ".")
                    .anyMatch(text -> text.matches("For: .*admin.*"));
        });
    }

    @Test
    void everyEventIsToldWithItsMembersAndItsSample() {
        Document page = page("topics.html");

        assertThat(Event.types(Event.class).keySet()).isNotEmpty().allSatisfy(type -> {
            Element section = place(page, HtmlPage.place(type));
            assertThat(section.select("td code")).isNotEmpty();
            assertThat(section.select("pre").text())
                    .isEqualTo(Documents.sample(type).strip());
        });
    }

    @Test
    void everyTopicIsToldWithItsReadersAndItsEvents() {
        Document page = page("topics.html");

        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(
                                place(page, HtmlPage.place(topic.name())).text())
                        .contains(
                                "Written by",
                                "Carries",
                                topic.compacted()
                                        ? "the newest event of each key"
                                        : topic.kept() == null ? "every event, for good" : "every event, for 90 days"));
        assertThat(place(page, "rapport-verdicts").text())
                .contains("Written by advisor-service", "Read by touchpoint-service and advisor-service")
                .contains("dev.rapport.verdict.given.v1");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLinkLeadsSomewhereAndNothingIsLoadedFromElsewhere(String file) {
        Document page = page(file);

        assertThat(page.select("[src], link, script, iframe")).isEmpty();
        assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> {
            String to = link.attr("href");
            assertThat(to.startsWith("#") ? page.getElementById(to.substring(1)) : pages.get(to))
                    .as(to)
                    .isNotNull();
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static Document page(String file) {
        return Jsoup.parse(pages.getOrDefault(file, ""));
    }

    private static Element place(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }
}
