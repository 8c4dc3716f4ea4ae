package dev.rapport.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final UUID ID = UUID.fromString("01a2054d-6674-775a-a740-59834c479847");

    @Test
    void aCursorThatIsHandedBackIsThePlaceThatItWas() {
        Instant time = Instant.parse("2026-05-03T12:00:00.123456Z");

        Cursor back = Cursor.parse(Cursor.at(time, ID).text());

        assertThat(back).isEqualTo(Cursor.at(time, ID));
        assertThat(back).isNotNull().extracting(Cursor::time).isEqualTo(time);
    }

    @Test
    void aKeyMayHoldAnyText() {
        Cursor cursor = new Cursor("é ~ \uD83D\uDE00", ID);

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void withoutACursorTheListBegins() {
        assertThat(Cursor.parse(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%", "MDFhMjA1NGQ", "bm8gaWQgYXQgYWxsIGlzIHRoYXQgbG9uZywgcmVhbGx5"})
    void aCursorThatNoListHandedOutIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).satisfies(refusal -> names(refusal, "cursor"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> new Cursor("by name", ID).time()).satisfies(refusal -> names(refusal, "cursor"));
    }

    @Test
    void theRowTooManyTellsThatThereIsMore() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, item -> new Cursor(item, ID));

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isEqualTo(new Cursor("b", ID).text());
    }

    @Test
    void theLastPageHasNoCursor() {
        Page<String> page = Page.of(List.of("a", "b"), 2, item -> new Cursor(item, ID));

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    @Test
    void aLimitIsANumberWithinBounds() {
        assertThat(Page.limit(null)).isEqualTo(Page.USUAL_LIMIT);
        assertThat(Page.limit("1")).isEqualTo(1);
        assertThat(Page.limit("200")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "1.5", "ten", "99999999999", "١"})
    void anyOtherLimitIsRefused(String text) {
        assertThatThrownBy(() -> Page.limit(text)).satisfies(refusal -> names(refusal, "limit"));
    }

    private static void names(Throwable refusal, String field) {
        assertThat(refusal).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problem().status()).isEqualTo(400);
            assertThat(problem.problem().errors()).extracting(FieldError::field).containsExactly(field);
        });
    }
}
