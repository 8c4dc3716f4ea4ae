package dev.rapport.web.openapi;

import dev.rapport.web.page.Page;
import dev.rapport.web.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says in each service's OpenAPI what is true of all: errors are problems, a POST takes an Idempotency-Key, a list a limit. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class WhatAllCallsShare implements OASFilter {
    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(SCHEMA, schema());
    }

    @Override
    public PathItem filterPathItem(PathItem path) {
        if (path.getPOST() != null) {
            path.getPOST().addParameter(idempotencyKey());
        }
        return path;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(problem());
            }
        });
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("Why it was refused, or what is wrong on our side")
                                .content(problem()));
        return operation;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.QUERY && "limit".equals(parameter.getName())) {
            parameter.setSchema(integer()
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Page.MOST))
                    .defaultValue(Page.USUAL_LIMIT));
        }
        return parameter;
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same key again, within 24 hours, gives the same answer and no second effect.")
                .schema(text().maxLength(255));
    }

    private static Schema schema() {
        Schema error = object().addProperty("field", text()).addProperty("detail", text());
        return object().description("RFC 9457; further members depend on the code")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", integer())
                .addProperty("code", text().description("Stable: programs may depend on it"))
                .addProperty("detail", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(error))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema integer() {
        return OASFactory.createSchema().type(List.of(SchemaType.INTEGER));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
