package dev.rapport.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Text that a database can keep: no number in its place, no NUL, no half of a surrogate pair. */
final class StorableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        int misfit = misfit(text);
        if (misfit >= 0) {
            throw JsonMappingException.from(parser, unstorable(misfit));
        }
        return text;
    }

    static String unstorable(int position) {
        return "holds a character that cannot be kept (position " + position + ")";
    }

    /** Where the first character stands that no database keeps; -1 when all can be kept. */
    static int misfit(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean paired = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (paired) {
                at++;
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                return at;
            }
        }
        return -1;
    }
}
