package dev.rapport.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.web.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingGuardTest {
    private static final Map<String, List<String>> HOSTS = Map.of(
            "public.example", List.of("1.1.1.1", "2600::1"),
            "inside.example", List.of("10.1.2.3"),
            "both.example", List.of("1.1.1.1", "127.0.0.1"));

    @Test
    void whatIsPublicMayBeCalled() {
        assertThat(find(List.of(), "https://public.example/hook"))
                .isInstanceOfSatisfying(
                        OutgoingGuard.Found.At.class,
                        at -> assertThat(at.addresses())
                                .extracting(InetAddress::getHostAddress)
                                .containsExactly("1.1.1.1", "2600:0:0:0:0:0:0:1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.0.0.1:8080/",
                "https://inside.example/",
                "https://both.example/"
            })
    void whatIsNotPublicIsRefusedAndNamed(String url) {
        OutgoingGuard guard = new OutgoingGuard(List.of(), OutgoingGuardTest::addresses);

        assertThatThrownBy(() -> guard.check("url", url)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("url"));
        });
    }

    /** Other ways to write 127.0.0.1: whether they are read or not, nobody is called there. */
    @ParameterizedTest
    @ValueSource(strings = {"http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/"})
    void noSpellingOfLoopbackGetsPast(String url) {
        OutgoingGuard guard = new OutgoingGuard(List.of(), InetAddress::getAllByName);

        assertThatThrownBy(() -> guard.check("url", url)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.1.2.3", "inside.example", "INSIDE.example", "fc00::/7, 10.1.0.0/16"})
    void whatTheSettingListsMayBeCalled(String allow) {
        assertThat(find(List.of(allow.split(",")), "http://inside.example/"))
                .isInstanceOf(OutgoingGuard.Found.At.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.0/29", "localhost", "example", "fc00::/7"})
    void theSettingAllowsNoMoreThanItLists(String allow) {
        assertThat(find(List.of(allow), "http://10.1.2.9/")).isInstanceOf(OutgoingGuard.Found.Forbidden.class);
        assertThat(find(List.of(allow), "http://both.example/")).isInstanceOf(OutgoingGuard.Found.Forbidden.class);
    }

    @Test
    void aHostThatNobodyKnowsNowMayBeKnownLater() {
        OutgoingGuard guard = new OutgoingGuard(List.of(), OutgoingGuardTest::addresses);

        OutgoingUrl read = guard.check("url", "https://nobody.example/");

        assertThat(guard.find(read)).isEqualTo(new OutgoingGuard.Found.Nowhere());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://localhost:8082/",
                "http://LOCALHOST./",
                "http://hooks.localhost/"
            })
    void whatIsWrittenAsAPlaceInsideIsRefusedWithoutAskingAnybody(String url) {
        OutgoingGuard guard = new OutgoingGuard(List.of(), OutgoingGuardTest::written);

        assertThatThrownBy(() -> guard.checkWritten("callbackUrl", url)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aNameIsLookedUpWhenItIsCalledAndRefusedThere() {
        OutgoingUrl read = new OutgoingGuard(List.of(), OutgoingGuardTest::written)
                .checkWritten("callbackUrl", "https://inside.example/");

        assertThat(new OutgoingGuard(List.of(), OutgoingGuardTest::addresses).find(read))
                .isInstanceOf(OutgoingGuard.Found.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.0/8"})
    void thisMachineMayBeWrittenWhereTheSettingListsIt(String allow) {
        OutgoingGuard guard = new OutgoingGuard(List.of(allow), OutgoingGuardTest::written);

        OutgoingUrl read = guard.checkWritten("callbackUrl", "http://localhost:8082/");

        assertThat(read.host()).isEqualTo("localhost");
    }

    /** Reads addresses, and fails where somebody would have to be asked. */
    private static InetAddress[] written(String host) throws UnknownHostException {
        assertThat(host).as("looked up").matches("[0-9a-f.:]+");
        return InetAddress.getAllByName(host);
    }

    private static OutgoingGuard.Found find(List<String> allow, String url) {
        return new OutgoingGuard(allow, OutgoingGuardTest::addresses).find(OutgoingUrl.of(url));
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        if (host.endsWith(".example") && !HOSTS.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        List<String> addresses = HOSTS.getOrDefault(host, List.of(host));
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int at = 0; at < found.length; at++) {
            found[at] = InetAddress.getByName(addresses.get(at));
        }
        return found;
    }
}
