-- Imports work in the background, and so in the worker's role; their statements name the workspace.
create policy every_workspace on identity to ${worker} using (true) with check (true);
create policy every_workspace on connection to ${worker} using (true) with check (true);
grant insert on contact to ${worker};
grant select, insert on identity, connection to ${worker};
