package dev.rapport.contacts.erasure.store;

import dev.rapport.contracts.Topics;
import dev.rapport.web.erasure.Holding;
import dev.rapport.web.erasure.Holdings;
import java.util.Set;
import java.util.stream.Stream;

/** Where contacts-service holds something of a person. */
public final class ContactHoldings {
    private static final String HERS = "workspace = :workspace and contact_id = any(:ids)";
    private static final String EITHER = "workspace = :workspace and (a = any(:ids) or b = any(:ids))";

    /** In this order each can be erased: what refers to a contact goes first. */
    public static final Holdings ALL = new Holdings(
            Stream.concat(
                            Holding.ofEveryService().stream(),
                            Stream.of(
                                    Holding.unpublished("contactId", Topics.CONNECTIONS),
                                    Holding.of("engagements", "engagement", HERS),
                                    Holding.of("toldApart", "told_apart", EITHER),
                                    Holding.of("likelyDuplicates", "likely_duplicate", EITHER),
                                    Holding.of("likenessKeys", "likeness_key", HERS),
                                    Holding.of("consents", "consent", HERS),
                                    Holding.of("consentsSaid", "consent_change", HERS),
                                    Holding.of("connections", "connection", HERS),
                                    Holding.of("identities", "identity", HERS),
                                    Holding.of("contacts", "contact", "workspace = :workspace and id = any(:ids)")))
                    .toList(),
            Set.of("workspace", "sought", "compared"));

    private ContactHoldings() {}
}
