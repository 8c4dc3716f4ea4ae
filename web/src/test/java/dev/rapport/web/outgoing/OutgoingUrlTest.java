package dev.rapport.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://Example.org, true, example.org, 443, /",
        "HTTP://example.org:8080/hook?a=b%20c#part, false, example.org, 8080, /hook?a=b%20c",
        "http://[2A00::1]:81/x, false, 2a00::1, 81, /x",
        "https://example.org?x, true, example.org, 443, /?x",
        "https://1.1.1.1/, true, 1.1.1.1, 443, /",
        "https://4.example.org/, true, 4.example.org, 443, /"
    })
    void isReadInItsParts(String text, boolean secure, String host, int port, String target) {
        assertThat(OutgoingUrl.of(text)).isEqualTo(new OutgoingUrl(secure, host, port, target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org",
                "ftp://example.org",
                "file:///etc/passwd",
                "http://",
                "http:///x",
                "http://ana:secret@example.org",
                "http://example.org:70000",
                "http://exa mple.org",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.256/",
                "http://example.0x7f/",
                "http://[fe80::1%25eth0]:x/"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> OutgoingUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ");
    }
}
