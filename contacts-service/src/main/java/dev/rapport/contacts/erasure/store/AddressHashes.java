package dev.rapport.contacts.erasure.store;

import dev.rapport.contacts.contact.Address;
import dev.rapport.web.key.KeyedHash;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is kept of an erased person's address: enough to know it again, and not to tell it. The same secret must stay: with another
 * one nobody who was erased before is known again.
 */
@Singleton
class AddressHashes {
    static final String SECRET = "rapport.erasure.secret";

    private final Optional<KeyedHash> hash;

    AddressHashes(@ConfigProperty(name = SECRET) Optional<String> secret) {
        this.hash = secret.filter(text -> !text.isBlank()).map(KeyedHash::new);
    }

    /** Without the secret nobody can be erased. */
    boolean ready() {
        return hash.isPresent();
    }

    String of(String workspace, Address address) {
        return hash.orElseThrow(() -> new IllegalStateException(SECRET + " is not set"))
                .of(String.join("\n", workspace, address.channel().name(), address.text()));
    }
}
