package dev.rapport.advisor.goodwill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.touch.LightTouch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Content shared and reactions to it: counted apart, for they are no engagement. @param last null when there was none */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LightTouches(int byUs, int byThem, @Nullable Instant last) {
    public static final LightTouches NONE = new LightTouches(0, 0, null);

    /** These and those: no touch may be among both. */
    public LightTouches merge(LightTouches others) {
        boolean later = last == null || others.last != null && others.last.isAfter(last);
        return new LightTouches(byUs + others.byUs, byThem + others.byThem, later ? others.last : last);
    }

    public LightTouches with(LightTouch touch) {
        Instant at = touch.occurredAt();
        Instant newest = last == null || at.isAfter(last) ? at : last;
        return switch (touch.by()) {
            case US -> new LightTouches(byUs + 1, byThem, newest);
            case THEM -> new LightTouches(byUs, byThem + 1, newest);
        };
    }
}
