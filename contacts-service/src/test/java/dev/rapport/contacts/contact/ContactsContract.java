package dev.rapport.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.contact.Contacts.Claim;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Identity;
import dev.rapport.messaging.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of contacts promises. */
public abstract class ContactsContract {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    protected final String workspace = "w-" + UUID.randomUUID();
    private final Ids ids = Ids.timeOrdered();

    /** Does something in a transaction that sees one workspace, and commits it. */
    protected abstract <T> T in(String workspace, Function<Contacts, T> work);

    @Test
    void whoWasAddedIsFoundWholeWithIdentitiesInTheirOrder() {
        Contact ana = add(workspace, contact("Ana", NOON, phone("+351912345678"), x("ana"), other("Market")));

        assertThat(find(workspace, ana)).contains(ana);
        assertThat(lock(workspace, ana)).contains(ana);
    }

    @Test
    void nobodyIsFoundInAnotherWorkspace() {
        Contact ana = add(workspace, contact("Ana", NOON, x("ana")));

        String theirs = "w-" + UUID.randomUUID();
        assertThat(find(theirs, ana)).isEmpty();
        assertThat(lock(theirs, ana)).isEmpty();
        assertThat(owner(theirs, "ana")).isEmpty();
        assertThat(search(theirs, null)).isEmpty();
    }

    @Test
    void anAddressHasOneOwner() {
        Contact ana = add(workspace, contact("Ana", NOON, x("ana")));
        Contact bo = add(workspace, contact("Bo", NOON));

        var owner = in(workspace, contacts -> contacts.claim(workspace, bo.id(), x("ana"), NOON));

        assertThat(owner).contains(ana.id());
        assertThat(owner(workspace, "ana")).contains(ana.id());
        assertThat(find(workspace, bo)).contains(bo);
    }

    @Test
    void ofManyWhoClaimAndAskAtOnceEachIsAnswered() {
        Contact ana = add(workspace, contact("Ana", NOON, x("ana")));
        Contact bo = contact("Bo", NOON, x("bo"));
        Contact cleo = contact("Cleo", NOON, x("cleo"));
        Claim refused = new Claim(cleo.id(), x("ana"));

        var taken = in(workspace, contacts -> {
            Map<Address, UUID> owners = contacts.claim(
                    workspace,
                    List.of(
                            new Claim(cleo.id(), cleo.identities().getFirst()),
                            refused,
                            new Claim(bo.id(), bo.identities().getFirst())),
                    NOON);
            contacts.add(workspace, List.of(bo, cleo));
            return owners;
        });

        assertThat(taken).containsExactly(Map.entry(refused.address(), ana.id()));
        Address bos = Address.of(bo.identities().getFirst());
        Address free = new Address(Channel.X, "dora");
        var owners = in(workspace, contacts -> contacts.owners(workspace, List.of(bos, refused.address(), free)));
        assertThat(owners).containsOnly(Map.entry(bos, bo.id()), Map.entry(refused.address(), ana.id()));
        var found = in(
                workspace,
                contacts -> contacts.find(workspace, List.of(ana.id(), bo.id(), cleo.id(), UUID.randomUUID())));
        assertThat(found).containsOnly(Map.entry(ana.id(), ana), Map.entry(bo.id(), bo), Map.entry(cleo.id(), cleo));
    }

    @Test
    void theSameAddressMayHaveAnOwnerInEachWorkspace() {
        add(workspace, contact("Ana", NOON, x("ana")));
        String theirs = "w-" + UUID.randomUUID();

        Contact another = add(theirs, contact("Another Ana", NOON, x("ana")));

        assertThat(owner(theirs, "ana")).contains(another.id());
    }

    @Test
    void whatWasReleasedMayBeClaimed() {
        Contact ana = add(workspace, contact("Ana", NOON, x("ana")));
        Contact bo = add(workspace, contact("Bo", NOON));
        in(workspace, contacts -> {
            contacts.release(workspace, ana.identities().getFirst().id());
            return ana;
        });

        var owner = in(workspace, contacts -> contacts.claim(workspace, bo.id(), x("ana"), NOON));

        assertThat(owner).isEmpty();
        assertThat(owner(workspace, "ana")).contains(bo.id());
    }

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

    private Contact add(String where, Contact contact) {
        return in(where, contacts -> {
            // Claimed in another order than they were made in: that one counts.
            contact.identities().reversed().forEach(identity -> {
                var owner = contacts.claim(where, contact.id(), identity, contact.registeredAt());
                assertThat(owner).isEmpty();
            });
            contacts.add(where, contact);
            return contact;
        });
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

    private Contact contact(String name, Instant registeredAt, Identity... identities) {
        return contact(name, registeredAt, true, identities);
    }

    private Contact contact(String name, Instant registeredAt, boolean listed, Identity... identities) {
        return new Contact(
                ids.next(),
                new Description(
                        name,
                        "Europe/Lisbon",
                        "Harbour & Sons",
                        null,
                        List.of("speaker", "customer"),
                        List.of("a designer"),
                        List.of()),
                List.of(identities),
                registeredAt,
                listed,
                1);
    }

    private Optional<Contact> find(String where, Contact contact) {
        return in(where, contacts -> contacts.find(where, contact.id()));
    }

    private Optional<Contact> lock(String where, Contact contact) {
        return in(where, contacts -> contacts.lock(where, contact.id()));
    }

    private Optional<UUID> owner(String where, String handle) {
        return in(where, contacts -> contacts.owner(where, new Address(Channel.X, handle)));
    }

    private List<Contact> search(String where, @Nullable String text) {
        return in(where, contacts -> contacts.search(where, new Contacts.Search(text, null, false, null, 10)));
    }

    private List<Contact> tagged(String tag) {
        return in(workspace, contacts -> contacts.search(workspace, new Contacts.Search(null, tag, false, null, 10)));
    }

    private Identity x(String handle) {
        return new Identity(ids.next(), Channel.X, handle);
    }

    private Identity phone(String number) {
        return new Identity(ids.next(), Channel.PHONE, number);
    }

    private Identity other(String text) {
        return new Identity(ids.next(), Channel.OTHER, text);
    }
}
