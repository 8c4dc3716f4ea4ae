package dev.rapport.benchmarks.growth;

import dev.rapport.benchmarks.http.Caller;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Somebody with many touches: some that touchpoint-service was told of, and copies of those, further and further back. */
final class LongTimeline {
    private static final int TOLD = 50;
    private static final List<String> COPYING = List.of("""
            insert into touch (workspace, id, kind, version, removed, occurred_at, data, words)
            select touch.workspace, md5(touch.id::text || n)::uuid, kind, version, touch.removed,
              touch.occurred_at - n * interval '1 hour', data, words
            from touch join touch_contact on touch_contact.workspace = touch.workspace and touch_id = touch.id,
              generate_series(1, ?) as n
            where contact_id = ?""", """
            insert into touch_contact (workspace, touch_id, given_contact_id, contact_id, sequence, ordinal, occurred_at, removed)
            select workspace, md5(touch_id::text || n)::uuid, given_contact_id, contact_id, sequence, ordinal,
              occurred_at - n * interval '1 hour', removed
            from touch_contact, generate_series(1, ?) as n
            where contact_id = ?""");

    private LongTimeline() {}

    /** Returns the contact. @param database of touchpoint-service, as its superuser */
    static UUID of(int touches, Connection database, Caller contacts, Caller touchpoint) throws SQLException {
        String address = "with-%d-touches@example.org".formatted(touches);
        UUID contact = UUID.fromString(
                post(contacts, "/v1/contacts", """
                        {"displayName":"Parissa","identities":[{"channel":"email","address":"%s"}]}""".formatted(address)).getString("id"));
        for (int at = 0; at < TOLD; at++) {
            post(touchpoint, "/v1/messages", """
                    {"contact":{"id":"%s"},"channel":"email","direction":"%s","automated":false,"subject":"Harbour stage",
                     "body":"Thank you for the plans of the stage. Could you tell me whether row %d is free? We would like to sit there."}""".formatted(contact, at % 2 == 0 ? "inbound" : "outbound", at));
        }
        for (String copying : COPYING) {
            try (PreparedStatement copy = database.prepareStatement(copying)) {
                copy.setInt(1, touches / TOLD - 1);
                copy.setObject(2, contact);
                copy.execute();
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum (analyze) touch, touch_contact");
        }
        return contact;
    }

    private static JsonObject post(Caller caller, String path, String body) {
        return caller.tell(path, Buffer.buffer(body), 201).toJsonObject();
    }
}
