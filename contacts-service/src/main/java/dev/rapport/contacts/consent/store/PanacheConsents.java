package dev.rapport.contacts.consent.store;

import dev.rapport.contacts.consent.ConsentChange;
import dev.rapport.contacts.consent.Consents;
import dev.rapport.contracts.model.Consent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class PanacheConsents implements Consents, PanacheRepositoryBase<ConsentRow, ConsentRow.Key> {

    @Override
    public List<Consent> of(String workspace, UUID contactId) {
        return list("workspace = ?1 and contactId = ?2 order by channel", workspace, contactId).stream()
                .map(ConsentRow::consent)
                .toList();
    }

    @Override
    public List<ConsentChange> history(String workspace, UUID contactId) {
        return getEntityManager()
                .createQuery(
                        "from ConsentChangeRow where workspace = :workspace and contactId = :contact order by number desc",
                        ConsentChangeRow.class)
                .setParameter("workspace", workspace)
                .setParameter("contact", contactId)
                .getResultStream()
                .map(ConsentChangeRow::change)
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
