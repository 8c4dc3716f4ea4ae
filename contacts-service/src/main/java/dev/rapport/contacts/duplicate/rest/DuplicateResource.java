package dev.rapport.contacts.duplicate.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.contacts.duplicate.Duplicates;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MEMBER, ADMIN})
@Tag(name = "Duplicates", description = "Contacts who may be the same person")
public class DuplicateResource {
    private final Caller caller;
    private final Duplicates duplicates;

    DuplicateResource(Caller caller, Duplicates duplicates) {
        this.caller = caller;
        this.duplicates = duplicates;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Contacts who may be the same person",
            description =
                    "What is exact comes first, then the likeliest. Whoever is new is compared within seconds. Nothing is "
                            + "merged by itself.")
    public Page<DuplicateView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Duplicates.Place after = DuplicateCursor.place(Cursor.parse(cursor));
        return Page.of(duplicates.list(caller.workspace(), after, most + 1), most, DuplicateCursor::at)
                .map(DuplicateView::of);
    }
}
