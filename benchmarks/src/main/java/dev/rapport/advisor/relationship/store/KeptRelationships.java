package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.relationship.Relationship;
import java.nio.charset.StandardCharsets;

/** A relationship in the very form in which the advisor keeps it, for a baseline that keeps it elsewhere. */
public final class KeptRelationships {
    private KeptRelationships() {}

    public static byte[] write(Relationship relationship) {
        return SparseJson.write(relationship).getBytes(StandardCharsets.UTF_8);
    }

    public static Relationship read(byte[] kept) {
        return SparseJson.read(new String(kept, StandardCharsets.UTF_8), Relationship.class);
    }
}
