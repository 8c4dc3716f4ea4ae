package dev.rapport.touchpoint.message.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mail header says: a text, or a list of them where the header stands more than once. */
@Schema(oneOf = {String.class, String[].class})
record HeaderValues(@JsonValue List<@NotNull(message = "is needed") String> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    HeaderValues(@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> values) {
        this.values = values;
    }
}
