-- When somebody began to work on the job last: workspaces take turns by it, and it stays behind when the job has ended.
alter table import_job add column claimed_at timestamptz;
create index import_job_turns on import_job (workspace, claimed_at);
