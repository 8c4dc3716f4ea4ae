package dev.rapport.e2e.readme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** JSON that a page shows, held against what a service said: names and types are promised, and values are only examples. */
final class Shown {
    private Shown() {}

    /** What the page shows and the service did not say, by its place. A list that is empty in either says nothing of its items. */
    static List<String> missing(JsonNode shown, JsonNode said) {
        List<String> missing = new ArrayList<>();
        if (!shown.isEmpty()) {
            compare("", shown, said, missing);
        }
        return missing;
    }

    private static void compare(String place, JsonNode shown, JsonNode said, List<String> missing) {
        if (said.isMissingNode()) {
            missing.add(place);
        } else if (!shown.isNull() && !said.isNull() && shown.getNodeType() != said.getNodeType()) {
            missing.add(place + ": " + said + " in place of " + shown);
        } else if (shown.isObject() && said.isObject()) {
            shown.properties()
                    .forEach(member -> compare(
                            place + "/" + member.getKey(), member.getValue(), said.path(member.getKey()), missing));
        } else if (shown.isArray() && !shown.isEmpty() && !said.isEmpty()) {
            compare(place + "/0", shown.get(0), said.get(0), missing);
        }
    }
}
