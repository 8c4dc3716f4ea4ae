package dev.rapport.contacts.contact.rest;

import dev.rapport.contacts.contact.Contacts;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactListResource {
    private final Caller caller;
    private final Contacts contacts;

    ContactListResource(Caller caller, Contacts contacts) {
        this.caller = caller;
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.AUTOMATION, Roles.RECORDER, Roles.ADMIN})
    @Operation(
            summary = "Contacts, the newest first",
            description =
                    "`query` is a part of a name, company, title, tag or address (one or two characters: how a word begins);"
                            + " `tag` a whole tag. `engaged=never`: we are"
                            + " connected, and nothing else ever happened.")
    @Transactional
    public Page<ContactResponse> list(
            @QueryParam("query")
                    @Pattern(regexp = "\\P{Cntrl}{0,200}", message = "must have 200 characters at most")
                    @Nullable
                    String query,
            @QueryParam("tag")
                    @Pattern(regexp = "\\P{Cntrl}{1,100}", message = "must have 1 to 100 characters")
                    @Nullable
                    String tag,
            @QueryParam("engaged") @Pattern(regexp = "never", message = "can be never") @Nullable String engaged,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        var found = contacts.search(
                caller.workspace(),
                new Contacts.Search(
                        query,
                        tag,
                        engaged != null,
                        after == null ? null : new Contacts.Place(after.time(), after.id()),
                        most + 1));
        return Page.of(found, most, contact -> Cursor.at(contact.registeredAt(), contact.id()))
                .map(ContactResponse::of);
    }
}
