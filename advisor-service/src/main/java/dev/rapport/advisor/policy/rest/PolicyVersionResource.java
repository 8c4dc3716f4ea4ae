package dev.rapport.advisor.policy.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The versions of the policy, each told by what it changed. */
@Path("/v1/policy/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
public class PolicyVersionResource {
    private static final UUID NONE = new UUID(0, 0);

    private final Policies policies;
    private final ObjectMapper json;
    private final Caller caller;

    PolicyVersionResource(Policies policies, ObjectMapper json, Caller caller) {
        this.policies = policies;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(summary = "Who changed the policy, when, and what; the newest first")
    public Page<PolicyVersion> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        // One more tells what the last of the page has changed, and that there are more.
        List<Version> found = policies.list(caller.workspace(), before(cursor), limit + 1);
        List<PolicyVersion> told = IntStream.range(0, found.size())
                .mapToObj(at -> PolicyVersion.of(found.get(at), before(found, at), json))
                .toList();
        return Page.of(told, limit, version -> new Cursor(Integer.toString(version.version()), NONE));
    }

    private static Policy before(List<Version> newestFirst, int at) {
        return newestFirst.get(Math.min(at + 1, newestFirst.size() - 1)).policy();
    }

    private static @Nullable Integer before(@Nullable String text) {
        Cursor cursor = Cursor.parse(text);
        if (cursor == null) {
            return null;
        }
        if (!cursor.key().matches("[0-9]{1,9}")) {
            throw ProblemException.invalid("cursor", "is not one that this list handed out");
        }
        return Integer.valueOf(cursor.key());
    }
}
