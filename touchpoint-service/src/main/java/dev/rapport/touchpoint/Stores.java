package dev.rapport.touchpoint;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.touchpoint.delivery.QueueDeliveries;
import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.ProposeMessage;
import dev.rapport.touchpoint.outbound.store.JdbcProposals;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.store.JdbcPeople;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.store.JdbcContactLogs;
import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.touchpoint.subscription.store.JdbcCalendarSubscriptions;
import dev.rapport.touchpoint.touch.RecordTouch;
import dev.rapport.touchpoint.touch.RecordTouches;
import dev.rapport.touchpoint.touch.Touches;
import dev.rapport.touchpoint.touch.store.JdbcTouches;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The same stores twice: for requests, which see one workspace, and for workers, which name it. */
@Singleton
class Stores {

    @Produces
    @Singleton
    static People people(Jdbi database) {
        return new JdbcPeople(database);
    }

    @Produces
    @Singleton
    @Worker
    static People workerPeople(@Worker Jdbi database) {
        return new JdbcPeople(database);
    }

    @Produces
    @Singleton
    static ContactLogs logs(Jdbi database, Outbox outbox) {
        return new JdbcContactLogs(database, outbox);
    }

    @Produces
    @Singleton
    @Worker
    static ContactLogs workerLogs(@Worker Jdbi database, @Worker Outbox outbox) {
        return new JdbcContactLogs(database, outbox);
    }

    @Produces
    @Singleton
    static Touches touches(Jdbi database) {
        return new JdbcTouches(database);
    }

    @Produces
    @Singleton
    @Worker
    static Touches workerTouches(@Worker Jdbi database) {
        return new JdbcTouches(database);
    }

    @Produces
    @Singleton
    @Worker
    static RecordTouch workerRecording(@Worker Touches touches, @Worker ContactLogs logs, Ids ids, Clock clock) {
        return new RecordTouch(touches, logs, ids, clock);
    }

    @Produces
    @Singleton
    static Proposals proposals(Jdbi database) {
        return new JdbcProposals(database);
    }

    @Produces
    @Singleton
    @Worker
    static Proposals workerProposals(@Worker Jdbi database) {
        return new JdbcProposals(database);
    }

    @Produces
    @Singleton
    static ApplySteps steps(
            Proposals proposals, ContactLogs logs, Touches touches, QueueDeliveries deliveries, Ids ids, Clock clock) {
        return new ApplySteps(proposals, logs, touches, deliveries, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static ApplySteps workerSteps(
            @Worker Proposals proposals,
            @Worker ContactLogs logs,
            @Worker Touches touches,
            @Worker QueueDeliveries deliveries,
            Ids ids,
            Clock clock) {
        return new ApplySteps(proposals, logs, touches, deliveries, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static ProposeMessage workerProposing(
            @Worker Proposals proposals, @Worker ContactLogs logs, @Worker ApplySteps steps, Ids ids, Clock clock) {
        return new ProposeMessage(proposals, logs, steps, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static RecordTouches workerTouchRecording(@Worker Touches touches, @Worker ContactLogs logs, Ids ids, Clock clock) {
        return new RecordTouches(touches, logs, ids, clock);
    }

    @Produces
    @Singleton
    static CalendarSubscriptions calendars(Jdbi database) {
        return new JdbcCalendarSubscriptions(database);
    }

    @Produces
    @Singleton
    @Worker
    static CalendarSubscriptions workerCalendars(@Worker Jdbi database) {
        return new JdbcCalendarSubscriptions(database);
    }
}
