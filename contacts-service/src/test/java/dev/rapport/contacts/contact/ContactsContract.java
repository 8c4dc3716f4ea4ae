package dev.rapport.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.contact.Contacts.Claim;
import dev.rapport.contracts.people.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of contacts promises. */
public abstract class ContactsContract extends ContactSearchContract {

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
}
