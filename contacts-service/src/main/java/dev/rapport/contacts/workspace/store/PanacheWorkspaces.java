package dev.rapport.contacts.workspace.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contacts.workspace.Workspace;
import dev.rapport.contacts.workspace.Workspaces;
import dev.rapport.messaging.EventCodec;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class PanacheWorkspaces implements Workspaces, PanacheRepositoryBase<WorkspaceRow, String> {

    @Override
    public Optional<Said> find(String workspace) {
        return findByIdOptional(workspace).map(row -> new Said(row.content(), row.version));
    }

    @Override
    public long put(String workspace, Workspace content) {
        getEntityManager()
                .createQuery("""
                        insert into WorkspaceRow (workspace, ownDomains, ownBrands, members, version)
                        values (:workspace, :ownDomains, :ownBrands, :members, 1)
                        on conflict (workspace) do update
                        set ownDomains = excluded.ownDomains, ownBrands = excluded.ownBrands,
                            members = excluded.members, version = version + 1
                        """)
                .setParameter("workspace", workspace)
                .setParameter("ownDomains", content.ownDomains().toArray(String[]::new))
                .setParameter("ownBrands", content.ownBrands().toArray(String[]::new))
                .setParameter("members", new String(EventCodec.write(content.members()), UTF_8))
                .executeUpdate();
        // Our own statement holds the row's lock, so this is the version that it wrote.
        return findById(workspace).version;
    }
}
