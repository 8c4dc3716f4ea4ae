package dev.rapport.advisor.attention.store;

import dev.rapport.advisor.attention.Budgets;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** A row for each member who set one. */
@Singleton
class JdbcBudgets implements Budgets {
    private final Jdbi database;

    JdbcBudgets(Jdbi database) {
        this.database = database;
    }

    @Override
    public int find(String workspace, String member) {
        return database.withHandle(handle -> handle.createQuery(
                        "select touches_a_week from attention_budget where workspace = :workspace and member = :member")
                .bind("workspace", workspace)
                .bind("member", member)
                .mapTo(Integer.class)
                .findOne()
                .orElse(USUAL));
    }

    @Override
    public void set(String workspace, String member, int touchesAWeek) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into attention_budget (workspace, member, touches_a_week) values (:workspace, :member, :touches)
                        on conflict (workspace, member) do update set touches_a_week = excluded.touches_a_week
                        """)
                .bind("workspace", workspace)
                .bind("member", member)
                .bind("touches", touchesAWeek)
                .execute());
    }
}
