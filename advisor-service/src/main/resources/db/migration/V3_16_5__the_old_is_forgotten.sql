grant delete on policy_backtest to ${worker};
-- Small, and cheap to keep: verdicts lie in the order in which they were decided.
create index verdict_by_age on verdict using brin (decided_at);
