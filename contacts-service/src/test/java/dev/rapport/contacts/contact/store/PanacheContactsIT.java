package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.ContactsContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

@QuarkusTest
class PanacheContactsIT extends ContactsContract {
    @Inject
    Contacts contacts;

    @Inject
    EntityManager entities;

    @Override
    protected <T> T in(String workspace, Function<Contacts, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select set_config('rapport.workspace', :workspace, true)")
                    .setParameter("workspace", workspace)
                    .getSingleResult();
            return work.apply(contacts);
        });
    }
}
