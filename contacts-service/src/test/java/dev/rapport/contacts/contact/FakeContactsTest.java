package dev.rapport.contacts.contact;

import java.util.function.Function;

class FakeContactsTest extends ContactsContract {
    private final Contacts contacts = new FakeContacts();

    @Override
    protected <T> T in(String workspace, Function<Contacts, T> work) {
        return work.apply(contacts);
    }
}
