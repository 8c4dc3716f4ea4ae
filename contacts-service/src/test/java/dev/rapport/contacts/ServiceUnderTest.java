package dev.rapport.contacts;

import static io.restassured.RestAssured.given;

import dev.rapport.contacts.erasure.rest.OtherServicesFake;
import dev.rapport.testing.StackResource;
import dev.rapport.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;

/** The running service, and a workspace of its own for each test. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = StackResource.DATABASE, value = "contacts"))
@QuarkusTestResource(OtherServicesFake.class)
public abstract class ServiceUnderTest {
    protected final String workspace = "w-" + UUID.randomUUID();

    @Inject
    protected Tables tables;

    @Inject
    protected Log log;

    /** A call with a token of this test's workspace. */
    protected RequestSpecification as(String role) {
        return asOf(workspace, role);
    }

    protected RequestSpecification asMember() {
        return as("member");
    }

    protected static RequestSpecification asOf(String workspace, String role) {
        return given().auth().oauth2(Tokens.token(workspace, role, "ana")).contentType(ContentType.JSON);
    }

    /** Registers somebody with these identities, JSON objects separated by commas, and gives the id. */
    protected String registered(String displayName, String identities) {
        return asMember()
                .body("""
                        {"displayName": "%s", "identities": [%s]}""".formatted(displayName, identities))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
