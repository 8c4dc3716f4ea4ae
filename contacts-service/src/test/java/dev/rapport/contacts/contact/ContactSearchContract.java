package dev.rapport.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of contacts promises of its lists: who is found by what, and in which order. */
abstract class ContactSearchContract extends ContactsUnderTest {

    @Test
    void partOfANameOrAnAddressFindsWhateverItsCase() {
        Contact ana = add(workspace, contact("Ana Lima", NOON, x("sailing")));
        Contact bo = add(workspace, contact("Bo", NOON.plusSeconds(1), other("By the LIMA bar")));
        add(workspace, contact("Cleo", NOON.plusSeconds(2), x("cleo")));

        var found = search(workspace, "lIMa");

        assertThat(found).containsExactly(bo, ana);
    }

    @Test
    void companyTitleAndTagsAreSearchedTooAndATagListsWhoHasIt() {
        Contact ana = add(workspace, contact("Ana", NOON));
        Contact bo = add(workspace, contact("Bo", NOON.plusSeconds(1)));
        in(workspace, contacts -> {
            contacts.lock(workspace, bo.id());
            contacts.change(workspace, described(bo, "Bo"));
            return bo;
        });

        assertThat(search(workspace, "harbour")).containsExactly(ana);
        assertThat(search(workspace, "founDER")).extracting(Contact::id).containsExactly(bo.id());
        assertThat(search(workspace, "custom")).containsExactly(ana);
        assertThat(tagged("customer")).containsExactly(ana);
        assertThat(tagged("speaker")).extracting(Contact::id).containsExactly(bo.id(), ana.id());
        assertThat(tagged("speak")).isEmpty();
    }

    @Test
    void oneOrTwoCharactersFindHowAWordBegins() {
        Contact ana = add(workspace, contact("Ana Lima", NOON));
        add(workspace, contact("Bo Tali", NOON.plusSeconds(1)));

        assertThat(search(workspace, "LI")).containsExactly(ana);
        assertThat(search(workspace, "lim")).containsExactly(ana);
        assertThat(search(workspace, "ima")).containsExactly(ana);
    }

    @Test
    void anAddressThatWentIsFoundNoMoreAndOneThatCameIs() {
        Contact ana = add(workspace, contact("Ana", NOON, x("sailing")));
        in(workspace, contacts -> {
            contacts.lock(workspace, ana.id());
            contacts.release(workspace, ana.identities().getFirst().id());
            return contacts.claim(workspace, ana.id(), x("rowing"), NOON);
        });

        assertThat(search(workspace, "sail")).isEmpty();
        assertThat(search(workspace, "row")).extracting(Contact::id).containsExactly(ana.id());
    }

    @Test
    void aPatternIsTextLikeAnyOther() {
        Contact sale = add(workspace, contact("100%_\\ Ana", NOON));
        add(workspace, contact("Bo", NOON));

        assertThat(search(workspace, "%_\\")).containsExactly(sale);
    }

    @Test
    void pagesShowEverybodyOnceAndTheNewestFirst() {
        List<Contact> everybody = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            // Three share a moment: then the id decides.
            everybody.addFirst(add(workspace, contact("C" + number, NOON.plusSeconds(number / 3))));
        }

        List<Contact> seen = new ArrayList<>();
        Contacts.Place place = null;
        while (true) {
            Contacts.Search search = new Contacts.Search(null, null, false, place, 2);
            List<Contact> page = in(workspace, contacts -> contacts.search(workspace, search));
            if (page.isEmpty()) {
                break;
            }
            seen.addAll(page);
            place = new Contacts.Place(
                    page.getLast().registeredAt(), page.getLast().id());
        }

        assertThat(seen).containsExactlyElementsOf(everybody);
    }

    @Test
    void whoIsNotListedIsFoundByIdAndByHerWholeAddressOnly() {
        Contact named = add(workspace, contact("Ana", NOON, false, x("ana_lima")));

        assertThat(find(workspace, named)).contains(named);
        assertThat(owner(workspace, "ana_lima")).contains(named.id());
        assertThat(search(workspace, "ANA_lima")).containsExactly(named);
        assertThat(search(workspace, "ana_lim")).isEmpty();
        assertThat(search(workspace, null)).isEmpty();
    }

    @Test
    void whoIsListedLaterIsInTheListsFromThenOn() {
        Contact ana = add(workspace, contact("Ana", NOON, false, x("ana")));
        Contact bo = add(workspace, contact("Bo", NOON, false, x("bo")));
        add(workspace, contact("Cleo", NOON, false, x("cleo")));

        in(workspace, contacts -> {
            contacts.list(workspace, ana.id());
            contacts.change(workspace, described(bo, "Bo Berg"));
            return ana;
        });

        assertThat(search(workspace, null))
                .extracting(Contact::displayName)
                .containsExactlyInAnyOrder("Ana", "Bo Berg");
        assertThat(find(workspace, bo)).contains(described(bo, "Bo Berg"));
    }

    private static Contact described(Contact contact, String name) {
        return new Contact(
                contact.id(),
                new Description(name, null, null, "Founder", List.of("speaker"), List.of(), List.of()),
                contact.identities(),
                contact.registeredAt(),
                true,
                contact.version() + 1);
    }

    private List<Contact> tagged(String tag) {
        return in(workspace, contacts -> contacts.search(workspace, new Contacts.Search(null, tag, false, null, 10)));
    }
}
