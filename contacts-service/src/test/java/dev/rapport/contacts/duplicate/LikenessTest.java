package dev.rapport.contacts.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.duplicate.Likeness.Sign;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Parissa Kermani, pa.rissa@gmail.com,        P. Kermani,      parissa+news@googlemail.com, true",
        "Parissa Kermani, parissa@kermani.example,   KERMANI Parissa, office@kermani.example,      true",
        "José Lima,       jose@lima.example,         jose lima,       jl@lima.example,             true",
        "Parissa Kermani, parissa@kermani.example,   Parissa Kermani, pk@other.example,            false",
        "Parissa Kermani, pk@kermani.example,        Parisa Kermani,  office@kermani.example,      false",
        "Parissa Kermani, pk@one.example,            somebody,        parissakermani7@two.example, false",
    })
    void whoMayBeTheSameIsWorthALookAndFoundByAKey(
            String name, String email, String otherName, String otherEmail, boolean exact) {
        Profile one = profile(name, email(email));
        Profile other = profile(otherName, email(otherEmail));

        Likeness likeness = Likeness.of(one, other);

        assertThat(likeness.worthALook()).isTrue();
        assertThat(likeness.exact()).isEqualTo(exact);
        assertThat(likeness).isEqualTo(Likeness.of(other, one));
        assertThat(Collections.disjoint(one.keys(), other.keys())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith,      john@one.example,     Joan Smith,      joan@two.example",
        "Parissa Kermani, pk@gmail.com,         Bo Lindqvist,    bl@gmail.com",
        "Ana,             ana@company.example,  Bo,              bo@company.example",
        "Ana Lima,        a.lima@one.example,   Rita Lima,       r.lima@two.example",
    })
    void aSharedSurnameOrACompanyAloneIsNoReason(String name, String email, String otherName, String otherEmail) {
        Likeness likeness = Likeness.of(profile(name, email(email)), profile(otherName, email(otherEmail)));

        assertThat(likeness.worthALook()).isFalse();
    }

    @Test
    void aHandleIsTheSameOnWhateverPlatform() {
        Profile x = profile("pk", new Identity(UUID.randomUUID(), Channel.X, "parissa_kermani"));
        Profile linkedIn =
                profile("Somebody", new Identity(UUID.randomUUID(), Channel.LINKEDIN, "in/parissa-kermani-12"));

        Likeness likeness = Likeness.of(x, linkedIn);

        assertThat(likeness.because()).containsExactly(Sign.SAME_HANDLE);
        assertThat(likeness.score()).isEqualTo(0.75);
    }

    @Test
    void aCompanyIsTheSameByItsNameToo() {
        Profile one = new Profile(UUID.randomUUID(), "Parissa Kermani", "Harbour & Sons", List.of());
        Profile other = new Profile(UUID.randomUUID(), "parissa kermani", "HARBOUR SONS", List.of());

        Likeness likeness = Likeness.of(one, other);

        assertThat(likeness.because()).containsExactly(Sign.SAME_NAME, Sign.SAME_COMPANY);
        assertThat(likeness.exact()).isTrue();
    }

    @Test
    void signsAddUp() {
        Likeness likeness = Likeness.of(
                profile("Parissa Kermani", email("pk@kermani.example")),
                profile("Parisa Kermani", email("office@kermani.example")));

        assertThat(likeness.because()).containsExactly(Sign.SIMILAR_NAME, Sign.SAME_COMPANY);
        assertThat(likeness.score()).isEqualTo(0.76);
    }

    private static Identity email(String address) {
        return new Identity(UUID.randomUUID(), Channel.EMAIL, address);
    }

    private static Profile profile(String name, Identity... identities) {
        return new Profile(UUID.randomUUID(), name, null, List.copyOf(Arrays.asList(identities)));
    }
}
