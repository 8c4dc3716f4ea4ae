package dev.rapport.touchpoint.rebuild.rest;

import dev.rapport.web.rebuild.RebuildCalls;
import dev.rapport.web.rebuild.RebuildResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(WorkspaceRebuildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class WorkspaceRebuildResource extends RebuildResource {
    static final String PATH = "/v1/admin/touchpoint/rebuild";

    WorkspaceRebuildResource(RebuildCalls rebuilds) {
        super(rebuilds, PATH);
    }
}
