package dev.rapport.advisor;

import dev.rapport.advisor.backtest.Backtests;
import dev.rapport.advisor.backtest.store.JdbcBacktests;
import dev.rapport.advisor.dissonance.Dissonances;
import dev.rapport.advisor.dissonance.store.JdbcDissonances;
import dev.rapport.advisor.dissonance.store.JdbcPastDissonance;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.journal.store.JdbcJournal;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.judgement.store.JdbcOutboundMessages;
import dev.rapport.advisor.judgement.store.JdbcVerdicts;
import dev.rapport.advisor.judgement.store.JdbcWorkspaces;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.store.JdbcPolicies;
import dev.rapport.advisor.relationship.LongHistories;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.store.JdbcParts;
import dev.rapport.advisor.relationship.store.JdbcRelationships;
import dev.rapport.advisor.surroundings.FindSurroundings;
import dev.rapport.advisor.surroundings.LookAlikes;
import dev.rapport.advisor.surroundings.store.JdbcLookAlikes;
import dev.rapport.advisor.wish.Wishes;
import dev.rapport.advisor.wish.store.JdbcWishes;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The same stores twice: for requests, which see one workspace, and for workers, which name it. */
class Stores {

    @Produces
    @Singleton
    static Relationships relationships(Jdbi database) {
        return new JdbcRelationships(database, new JdbcJournal(database));
    }

    @Produces
    @Singleton
    @Worker
    static Relationships workerRelationships(@Worker Jdbi database) {
        return new JdbcRelationships(database, new JdbcJournal(database));
    }

    @Produces
    @Singleton
    static Wishes wishes(Jdbi database) {
        return new JdbcWishes(database);
    }

    @Produces
    @Singleton
    @Worker
    static Wishes workerWishes(@Worker Jdbi database) {
        return new JdbcWishes(database);
    }

    @Produces
    @Singleton
    static Journal journal(Jdbi database) {
        return new JdbcJournal(database);
    }

    @Produces
    @Singleton
    @Worker
    static Journal workerJournal(@Worker Jdbi database) {
        return new JdbcJournal(database);
    }

    @Produces
    @Singleton
    static LongHistories longHistories(@Worker Jdbi database) {
        return new LongHistories(new JdbcParts(database));
    }

    @Produces
    @Singleton
    static OutboundMessages outboundMessages(Jdbi database) {
        return new JdbcOutboundMessages(database);
    }

    @Produces
    @Singleton
    @Worker
    static OutboundMessages workerOutboundMessages(@Worker Jdbi database) {
        return new JdbcOutboundMessages(database);
    }

    @Produces
    @Singleton
    static Verdicts verdicts(Jdbi database) {
        return new JdbcVerdicts(database);
    }

    @Produces
    @Singleton
    static Workspaces workspaces(Jdbi database) {
        return new JdbcWorkspaces(database);
    }

    @Produces
    @Singleton
    @Worker
    static Workspaces workerWorkspaces(@Worker Jdbi database) {
        return new JdbcWorkspaces(database);
    }

    @Produces
    @Singleton
    @Worker
    static LookAlikes workerLookAlikes(@Worker Jdbi database, @Worker Relationships relationships) {
        return new JdbcLookAlikes(database, relationships);
    }

    @Produces
    @Singleton
    static FindSurroundings surroundings(Jdbi database, Relationships relationships) {
        return new FindSurroundings(new JdbcLookAlikes(database, relationships), new JdbcPastDissonance(database));
    }

    @Produces
    @Singleton
    static Policies policies(Jdbi database) {
        return new JdbcPolicies(database);
    }

    @Produces
    @Singleton
    @Worker
    static Policies workerPolicies(@Worker Jdbi database) {
        return new JdbcPolicies(database);
    }

    @Produces
    @Singleton
    static JudgeOutboundMessages judge(
            OutboundMessages messages,
            Verdicts verdicts,
            Workspaces workspaces,
            Policies policies,
            FindSurroundings surroundings,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        return new JudgeOutboundMessages(messages, verdicts, workspaces, policies, surroundings, outbox, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static JudgeOutboundMessages workerJudge(
            @Worker Jdbi database,
            @Worker OutboundMessages messages,
            @Worker Workspaces workspaces,
            @Worker Policies policies,
            @Worker LookAlikes lookAlikes,
            @Worker Outbox outbox,
            Ids ids,
            Clock clock) {
        FindSurroundings surroundings = new FindSurroundings(lookAlikes, new JdbcPastDissonance(database));
        return new JudgeOutboundMessages(
                messages, new JdbcVerdicts(database), workspaces, policies, surroundings, outbox, ids, clock);
    }

    @Produces
    @Singleton
    static Backtests backtests(Jdbi database) {
        return new JdbcBacktests(database);
    }

    @Produces
    @Singleton
    @Worker
    static Backtests workerBacktests(@Worker Jdbi database) {
        return new JdbcBacktests(database);
    }

    @Produces
    @Singleton
    static Dissonances dissonances(Jdbi database) {
        return new JdbcDissonances(database);
    }

    @Produces
    @Singleton
    @Worker
    static Dissonances workerDissonances(@Worker Jdbi database) {
        return new JdbcDissonances(database);
    }
}
