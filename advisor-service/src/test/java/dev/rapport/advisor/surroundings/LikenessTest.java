package dev.rapport.advisor.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.contact.Contact;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Parissa Shah, parissashah, x, parissashah",
        "Parissa Shah, Parissa Shah, email, p@mail.example",
        "Parissa Shah, 'Shah, Parissa', email, p@mail.example",
        "Parissa Shahzad, pshahzad@mail.example, email, pshahzad@mail.example",
        "Parissa Shah, somebody, linkedin, linkedin.com/in/parissa-shah",
        "Zoë Müller, Zoe Muller, x, zm",
        "Parissa Mina Shah, Parisa Shah, x, ps",
    })
    void areAlike(String name, String otherName, String channel, String address) {
        assertThat(alike(name, otherName, channel, address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Parissa Shah, Kaveh Shah, x, kshah",
        "Parissa Shah, Parissa, x, parissa",
        "Racer 12, Racer 13, x, racer_13",
        "Noor Haddad, Noor, email, noor@mail.example",
        "Parissa Shah, office@mail.example, email, office@mail.example",
        "Parissa Shah, +41790000000, phone, +41790000000",
    })
    void areNot(String name, String otherName, String channel, String address) {
        assertThat(alike(name, otherName, channel, address)).isFalse();
    }

    private static boolean alike(String name, String otherName, String channel, String address) {
        Contact one = contact(name, Channel.EMAIL, "office@known.example");
        Contact other = contact(otherName, Channel.valueOf(channel.toUpperCase(Locale.ROOT)), address);
        return !Collections.disjoint(Likeness.keys(one), Likeness.keys(other));
    }

    private static Contact contact(String name, Channel channel, String address) {
        List<Identity> identities = List.of(new Identity(new UUID(4, 4), channel, address));
        return Story.ofParissa()
                .told(new ContactRegistered(Story.PARISSA, name, identities, null, List.of()))
                .relationship()
                .contact();
    }
}
