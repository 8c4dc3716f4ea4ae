package dev.rapport.advisor.judgement;

import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All verdicts that were given, with what they were judged with. */
public interface Verdicts {

    void keep(Collection<Given> verdicts);

    Optional<Verdict> find(String workspace, UUID id);

    Optional<Verdict> find(String workspace, UUID messageId, int revision);

    /** The newest first. @param messageId null for every message; @param contactId null for every contact */
    List<Verdict> list(
            String workspace, @Nullable UUID messageId, @Nullable UUID contactId, @Nullable Place after, int limit);

    /** A verdict, and what it was judged with beside the relationship. */
    record Given(
            String workspace,
            Verdict verdict,
            long workspaceVersion,
            Surroundings surroundings,
            List<Finding> waived) {}
}
