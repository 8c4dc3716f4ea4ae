package dev.rapport.contacts.consent.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rapport.contacts.consent.ConsentChange;
import dev.rapport.contacts.consent.Consents;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.JoinedConsents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@Singleton
class PanacheConsents implements Consents, PanacheRepositoryBase<ConsentRow, ConsentRow.Key> {

    @Override
    public List<Consent> of(String workspace, Contact contact) {
        if (contact.merged().isEmpty()) {
            return list("workspace = ?1 and contactId = ?2 order by channel", workspace, contact.id()).stream()
                    .map(ConsentRow::consent)
                    .toList();
        }
        List<UUID> all = ids(contact);
        Map<UUID, List<Consent>> said = list("workspace = ?1 and contactId in ?2", workspace, all).stream()
                .collect(groupingBy(row -> row.contactId, mapping(ConsentRow::consent, toList())));
        return JoinedConsents.of(
                contact.id(),
                said,
                contact.merged().stream()
                        .map(one -> new JoinedConsents.Merged(one.id(), one.into(), one.mergedAt()))
                        .toList());
    }

    @Override
    public List<ConsentChange> history(String workspace, Contact contact) {
        return getEntityManager()
                .createQuery(
                        "from ConsentChangeRow where workspace = :workspace and contactId in :contacts order by number desc",
                        ConsentChangeRow.class)
                .setParameter("workspace", workspace)
                .setParameter("contacts", ids(contact))
                .getResultStream()
                .map(ConsentChangeRow::change)
                .toList();
    }

    private static List<UUID> ids(Contact contact) {
        return Stream.concat(Stream.of(contact.id()), contact.merged().stream().map(Contact.Merged::id))
                .toList();
    }

    @Override
    public void put(String workspace, UUID contactId, ConsentChange change) {
        ConsentRow.Key key = ConsentRow.Key.of(contactId, change.consent().channel());
        ConsentRow row = row(workspace, key).orElseGet(() -> new ConsentRow(workspace, key));
        row.say(change.consent());
        persist(row);
        getEntityManager().persist(new ConsentChangeRow(workspace, contactId, change));
    }

    private Optional<ConsentRow> row(String workspace, ConsentRow.Key key) {
        return find("workspace = ?1 and contactId = ?2 and channel = ?3", workspace, key.contactId(), key.channel())
                .firstResultOptional();
    }
}
