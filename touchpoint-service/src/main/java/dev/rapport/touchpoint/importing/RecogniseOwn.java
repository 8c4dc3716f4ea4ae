package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.touch.Message;
import dev.rapport.touchpoint.importing.OwnMessages.Permitted;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds those messages of an archive that we let go ourselves: they count already, since their permit. */
@Singleton
public class RecogniseOwn {
    private final OwnMessages own;

    public RecogniseOwn(OwnMessages own) {
        this.own = own;
    }

    /** A message with its contact. */
    public record Known(ToldMessage message, UUID contact) {
        private boolean outbound() {
            return message.direction() == Message.Direction.OUTBOUND;
        }
    }

    public Set<Known> in(String workspace, List<Known> messages) {
        List<Known> outbound = messages.stream().filter(Known::outbound).toList();
        if (outbound.isEmpty()) {
            return Set.of();
        }
        Set<String> reported = own.reported(
                workspace,
                outbound.stream()
                        .map(known -> known.message().sentId())
                        .filter(Objects::nonNull)
                        .toList());
        Map<UUID, List<Permitted>> permitted = own
                .permitted(
                        workspace,
                        outbound.stream().map(Known::contact).distinct().toList(),
                        times(outbound).min(Instant::compareTo).orElseThrow().minus(SameMessage.AROUND),
                        times(outbound).max(Instant::compareTo).orElseThrow().plus(SameMessage.AROUND))
                .stream()
                .collect(Collectors.groupingBy(Permitted::contact));
        return outbound.stream()
                .filter(known -> reported.contains(known.message().sentId())
                        || permitted.getOrDefault(known.contact(), List.of()).stream()
                                .anyMatch(one -> SameMessage.is(known.message(), known.contact(), one)))
                .collect(Collectors.toSet());
    }

    private static Stream<Instant> times(List<Known> messages) {
        return messages.stream().map(known -> known.message().occurredAt());
    }
}
