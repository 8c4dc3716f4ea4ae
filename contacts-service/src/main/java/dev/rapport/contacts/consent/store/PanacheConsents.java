package dev.rapport.contacts.consent.store;

import dev.rapport.contacts.consent.Consents;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Consent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class PanacheConsents implements Consents, PanacheRepositoryBase<ConsentRow, ConsentRow.Key> {

    @Override
    public Optional<Consent> find(String workspace, UUID contactId, @Nullable Channel channel) {
        return row(workspace, ConsentRow.Key.of(contactId, channel)).map(ConsentRow::consent);
    }

    @Override
    public List<Consent> of(String workspace, UUID contactId) {
        return list("workspace = ?1 and contactId = ?2 order by channel", workspace, contactId).stream()
                .map(ConsentRow::consent)
                .toList();
    }

    @Override
    public void put(String workspace, UUID contactId, Consent consent) {
        ConsentRow.Key key = ConsentRow.Key.of(contactId, consent.channel());
        ConsentRow row = row(workspace, key).orElseGet(() -> new ConsentRow(workspace, key));
        row.say(consent);
        persist(row);
    }

    private Optional<ConsentRow> row(String workspace, ConsentRow.Key key) {
        return find("workspace = ?1 and contactId = ?2 and channel = ?3", workspace, key.contactId(), key.channel())
                .firstResultOptional();
    }
}
