package dev.rapport.advisor.backtest;

import dev.rapport.advisor.backtest.Archive.Span;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Plays a policy over the past of a workspace, some contacts at a time: however much there is, only that is in memory. */
@Singleton
public class PlayPolicy {
    /** The services have work to do, too. */
    private static final int MOST_THREADS = 2;

    private static final int CONTACTS_AT_ONCE = 200;

    private final Archive archive;
    private final Policies policies;
    private final Workspaces workspaces;

    PlayPolicy(Archive archive, @Worker Policies policies, @Worker Workspaces workspaces) {
        this.archive = archive;
        this.policies = policies;
        this.workspaces = workspaces;
    }

    /** Is told after each part how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** @return whether to go on */
        boolean at(long done, long total);
    }

    /** @param policy null for each verdict's own; @return null when it was not to go on */
    public @Nullable BacktestResult play(Span span, @Nullable Policy policy, Progress progress)
            throws InterruptedException {
        Map<Integer, Policy> policyOf = new ConcurrentHashMap<>();
        Map<Long, Workspace> workspaceOf = new ConcurrentHashMap<>();
        Trial trial = new Trial(
                policy,
                number -> policyOf.computeIfAbsent(number, one -> policy(span.workspace(), one)),
                version -> workspaceOf.computeIfAbsent(
                        version, one -> workspaces.find(span.workspace(), one).workspace()));
        Tally tally = new Tally();
        Pages pages = new Pages(span);
        AtomicLong done = new AtomicLong();
        long total = archive.verdicts(span);
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Boolean>> parts = workers.invokeAll(Collections.nCopies(threads, () -> {
                for (List<UUID> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                    for (Past past : archive.read(span, page)) {
                        done.addAndGet(tally.add(past, trial));
                    }
                    if (!progress.at(done.get(), total)) {
                        return false;
                    }
                }
                return true;
            }));
            boolean whole = true;
            for (Future<Boolean> part : parts) {
                whole &= part.get();
            }
            return whole ? tally.result() : null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the past cannot be judged again", e.getCause());
        }
    }

    private Policy policy(String workspace, int number) {
        return policies.find(workspace, number)
                .orElseThrow(() -> new IllegalStateException("a verdict names a policy that never was: " + number))
                .policy();
    }

    /** Hands the contacts out, each once. */
    private final class Pages {
        private final Span span;
        private @Nullable UUID after;
        private boolean over;

        private Pages(Span span) {
            this.span = span;
        }

        private synchronized List<UUID> next() {
            if (over) {
                return List.of();
            }
            List<UUID> page = archive.contacts(span, after, CONTACTS_AT_ONCE);
            over = page.size() < CONTACTS_AT_ONCE;
            after = page.isEmpty() ? after : page.getLast();
            return page;
        }
    }
}
