package dev.rapport.contracts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL,    Ana.Lima@Example.ORG,                             ana.lima@example.org",
        "EMAIL,    ' ana@example.org ',                              ana@example.org",
        "EMAIL,    mailto:ana@example.org,                           ana@example.org",
        "EMAIL,    ana+news@example.org,                             ana+news@example.org",
        "EMAIL,    ana@münchen.example,                              ana@xn--mnchen-3ya.example",
        "EMAIL,    ana@XN--MNCHEN-3YA.example,                       ana@xn--mnchen-3ya.example",
        "EMAIL,    ａｎａ@example.org,                                ana@example.org",
        "EMAIL,    josé@example.org,                                 josé@example.org",
        "PHONE,    +351 912 345 678,                                 +351912345678",
        "PHONE,    00351 912-345-678,                                +351912345678",
        "PHONE,    (+351) 912.345.678,                               +351912345678",
        "PHONE,    +44 (0)20 7946 0958,                              +442079460958",
        "PHONE,    +1 (312) 555–0100,                                +13125550100",
        "PHONE,    tel:+1-312-555-0100,                              +13125550100",
        "PHONE,    ＋１３１２５５５０１００,                          +13125550100",
        "PHONE,    +49 (0) 171 1234567,                              +491711234567",
        "PHONE,    +49 0171 1234567,                                 +491711234567",
        "PHONE,    +39 06 1234 5678,                                 +390612345678",
        "PHONE,    TEL:+390612345678,                                +390612345678",
        "SMS,      +351 912 345 678,                                 +351912345678",
        "WHATSAPP, 00351912345678,                                   +351912345678",
        "X,        Parissa,                                          parissa",
        "X,        @Parissa_B,                                       parissa_b",
        "X,        https://x.com/Parissa,                            parissa",
        "X,        https://twitter.com/@parissa/status/1234?s=20,    parissa",
        "X,        mobile.twitter.com/parissa,                       parissa",
        "X,        http://www.x.com/parissa/,                        parissa",
        "X,        https://m.twitter.com/Parissa?lang=pt,            parissa",
        "X,        HTTPS://TWITTER.COM/Parissa#top,                  parissa",
        "LINKEDIN, https://www.linkedin.com/in/Ana-Lima/,            in/ana-lima",
        "LINKEDIN, https://pt.linkedin.com/in/ana-lima?trk=people,   in/ana-lima",
        "LINKEDIN, linkedin.com/in/ana-lima/en,                      in/ana-lima",
        "LINKEDIN, https://m.linkedin.com/in/ana-lima,               in/ana-lima",
        "LINKEDIN, https://touch.www.linkedin.com/in/ana-lima,       in/ana-lima",
        "LINKEDIN, https://www.linkedin.com/mwlite/in/ana-lima,      in/ana-lima",
        "LINKEDIN, /in/ana-lima,                                     in/ana-lima",
        "LINKEDIN, ana-lima,                                         in/ana-lima",
        "LINKEDIN, https://www.linkedin.com/in/jos%C3%A9-lima,       in/josé-lima",
        "LINKEDIN, https://www.linkedin.com/in/josé-lima,            in/josé-lima",
        "LINKEDIN, https://www.linkedin.com/company/Example/about,   company/example",
        "LINKEDIN, https://www.linkedin.com/pub/ana-lima/1/2a3/4b/,  pub/ana-lima/1/2a3/4b",
        "OTHER,    ' Ana at the Market ',                            Ana at the Market",
    })
    void theSameAddressHasOneFormHoweverItIsWritten(Channel channel, String written, String normal) {
        String form = Addresses.normalise(channel, written);

        assertThat(form).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,    ana",
        "EMAIL,    ana@",
        "EMAIL,    @example.org",
        "EMAIL,    ana lima@example.org",
        "EMAIL,    ana@b@example.org",
        "EMAIL,    Ana <ana@example.org>",
        "EMAIL,    <ana@example.org>",
        "EMAIL,    ana@example..org",
        "EMAIL,    ana@.example.org",
        "EMAIL,    ana@exa_mple.org",
        "EMAIL,    ana@exa>mple.org",
        "EMAIL,    .ana@example.org",
        "EMAIL,    ana.@example.org",
        "EMAIL,    ana..lima@example.org",
        "EMAIL,    ana@-example.org",
        "PHONE,    +351 912 345 678 ext. 5",
        "PHONE,    +1 312 555 010",
        "PHONE,    +999 1234 5678",
        "X,        https://x.com/settings/profile",
        "PHONE,    912 345 678",
        "PHONE,    +0 912 345 678",
        "PHONE,    +351 912",
        "PHONE,    +351 912 345 678 901 234",
        "PHONE,    +351 ANA LIMA",
        "PHONE,    0",
        "X,        Ana Lima",
        "X,        ana@example.org",
        "X,        https://x.com/",
        "X,        https://example.org/ana",
        "X,        https://x.com/intent/follow?screen_name=ana",
        "X,        https://x.com/i/flow/login",
        "LINKEDIN, https://www.linkedin.com/in/",
        "LINKEDIN, https://www.linkedin.com/feed/",
        "LINKEDIN, https://www.linkedin.com/sales/lead/123",
        "LINKEDIN, https://example.org/in/ana",
        "LINKEDIN, https://example.org/ana",
        "LINKEDIN, ana@example.org",
        "LINKEDIN, Ana Lima",
        "LINKEDIN, in/ana%00lima",
        "LINKEDIN, in/ana%2Flima",
        "OTHER,    ''",
        "OTHER,    ' '",
    })
    void whatIsNoAddressOfTheChannelIsRefusedWithAnExample(Channel channel, String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.normalise(channel, written))
                .withMessageStartingWith("must ");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,    ana@münchen.example",
        "PHONE,    +44 (0)20 7946 0958",
        "X,        https://x.com/Parissa",
        "LINKEDIN, https://www.linkedin.com/in/jos%C3%A9-lima",
        "LINKEDIN, https://www.linkedin.com/pub/ana-lima/1/2a3/4b",
        "LINKEDIN, in/50%",
    })
    void aNormalFormIsItsOwn(Channel channel, String written) {
        String form = Addresses.normalise(channel, written);

        assertThat(Addresses.normalise(channel, form)).isEqualTo(form);
    }

    @Test
    void aVeryLongAddressIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.normalise(Channel.OTHER, "a".repeat(321)));
    }
}
