package dev.rapport.advisor.console.neighbour.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is told to touchpoint-service. */
@Path("/v1")
@RegisterRestClient(configKey = "touchpoint")
public interface TouchpointClient {

    /** @param once told again with the same, it has no second effect; @param touches as {@link Told#touches} */
    @POST
    @Path("/{touches}")
    Recorded tell(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String once,
            @PathParam("touches") String touches,
            Told told);

    /** A touch, as its own call takes it. */
    sealed interface Told {
        /** The last step of the path. */
        default String touches() {
            return switch (this) {
                case MeetingTold ignored -> "meetings";
                case MessageTold ignored -> "messages";
                case CommitmentTold ignored -> "commitments";
            };
        }
    }

    record Ref(UUID id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeetingTold(
            List<Ref> contacts,
            Meeting.Mode mode,
            Meeting.Status status,
            Instant startsAt,
            Instant endsAt,
            @Nullable String notes)
            implements Told {}

    record MessageTold(
            Ref contact,
            Channel channel,
            Message.Direction direction,
            boolean automated,
            String body,
            Instant occurredAt)
            implements Told {}

    record CommitmentTold(Ref contact, Side owedBy, String what, Instant dueAt) implements Told {}

    /** @param contacts with the number that each gave it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recorded(List<Numbered> contacts) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Numbered(UUID id, long sequence) {}
    }
}
