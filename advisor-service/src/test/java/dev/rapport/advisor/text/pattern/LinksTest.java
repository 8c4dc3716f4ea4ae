package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.Reading.Link;
import dev.rapport.contracts.outbound.Finding.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Go to marketingguru.example for info    | marketingguru.example | marketingguru.example |
            See https://www.Bread.example/Rye?x=1.  | https://www.Bread.example/Rye?x=1 | bread.example | /rye?x=1
            (http://bread.example:8080/a)           | http://bread.example:8080/a | bread.example | /a
            try www.bread.com today                 | www.bread.com | bread.com |
            short: bit.ly/3abc, thanks              | bit.ly/3abc | bit.ly | /3abc
            a [link](https://bread.example/a) here  | https://bread.example/a | bread.example | /a
            now at shop.bread.co.uk!                | shop.bread.co.uk | shop.bread.co.uk |
            https://user@bread.example/             | https://user@bread.example/ | bread.example | /
            """)
    void isFoundWithItsHost(String text, String link, String host, @Nullable String path) {
        assertThat(Links.in(text)).singleElement().satisfies(found -> {
            assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo(link);
            assertThat(found.host()).isEqualTo(host);
            assertThat(found.path()).isEqualTo(path == null ? "" : path);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to lou@bread.example or to lou.smith@bread.com.",
                "It is done, e.g. by node.js or README.md, at 14.30 etc.",
                "Good.Then we go on. And so.on.",
                "Version 1.2.3 of the file notes.pdf"
            })
    void isNotFoundInWhatOnlyLooksLikeOne(String text) {
        assertThat(Links.in(text)).as(text).isEmpty();
    }

    @Test
    void allAreFoundInOrder() {
        assertThat(Links.in("bread.example and rye.example"))
                .containsExactly(
                        new Link("bread.example", "", new Span(0, 13)), new Link("rye.example", "", new Span(18, 29)));
    }
}
