package dev.rapport.docs.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.docs.contract.Calls;
import dev.rapport.docs.contract.Documents;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that a page names is one that a service has. */
class CallsTest {
    private static final Pattern CALL = Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE)\\s+(/v1/[^\\s`'\",;)]+)");

    private static List<Calls.Call> calls = List.of();

    @BeforeAll
    static void read() {
        calls = Documents.SERVICES.stream()
                .flatMap(service -> Calls.of(Documents.calls(service)).stream())
                .toList();
    }

    static Stream<MarkdownPage> pages() {
        return MarkdownPage.all().stream().filter(page -> !page.find(CALL).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCallThatIsNamedIsThere(MarkdownPage page) {
        assertThat(page.find(CALL)).allMatch(call -> isThere(call.group(1), call.group(2)), "one of a service's calls");
    }

    @Test
    void aCallThatNobodyAnswersIsSeen() {
        assertThat(isThere("GET", "/v1/contacts/{id}")).isTrue();
        assertThat(isThere("PUT", "/v1/contacts/{id}")).isFalse();
        assertThat(isThere("GET", "/v1/moods")).isFalse();
        assertThat(isThere("GET", "/v1/contacts/{id}/moods")).isFalse();
    }

    /** @param path as a page writes it: with a query, with names for ids, or with a name for the service */
    private static boolean isThere(String method, String path) {
        String[] parts = path.replaceFirst("[?.:…].*", "").split("/");
        return calls.stream()
                .filter(call -> call.method().equals(method))
                .map(call -> call.path().split("/"))
                .anyMatch(there -> matches(there, parts));
    }

    private static boolean matches(String[] there, String[] named) {
        if (there.length != named.length) {
            return false;
        }
        for (int at = 0; at < there.length; at++) {
            boolean any = there[at].startsWith("{") || named[at].startsWith("<");
            if (!any && !there[at].equals(named[at])) {
                return false;
            }
        }
        return true;
    }
}
