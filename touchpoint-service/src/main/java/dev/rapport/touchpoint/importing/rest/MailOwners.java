package dev.rapport.touchpoint.importing.rest;

import dev.rapport.formats.Exports;
import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.Upload;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.mail.MailboxOwner;
import dev.rapport.touchpoint.importing.We;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose mailbox it is, where nobody has said which addresses are ours: a look ahead finds out, once and when it is needed. */
final class MailOwners {
    private static final int ENOUGH = 2_000;

    private final Upload file;
    private final We we;
    private @Nullable We found;

    MailOwners(Upload file, We we) {
        this.file = file;
        this.we = we;
    }

    /** Nothing tells. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super(
                    "The mails do not tell which of their addresses are yours: give the members' addresses, or your domains, at"
                            + " PUT /v1/workspace, and hand the file in again.");
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @throws Unknown as it says */
    We of(TouchItem item) {
        if (!we.isUnknown() || !(item instanceof Mail)) {
            return we;
        }
        if (found == null) {
            found = we.with(look());
        }
        return found;
    }

    private Set<String> look() {
        MailboxOwner owner = new MailboxOwner();
        try {
            Exports.read(file, Set.of(), Instant.EPOCH, item -> {
                if (item instanceof Mail mail && owner.saw(mail) >= ENOUGH) {
                    throw new Enough();
                }
            });
        } catch (Enough | UnknownFormat e) {
            // What was seen has to do.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> addresses = owner.addresses();
        if (addresses.isEmpty()) {
            throw new Unknown();
        }
        return addresses;
    }
}
