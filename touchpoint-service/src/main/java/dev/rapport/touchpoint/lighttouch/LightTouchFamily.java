package dev.rapport.touchpoint.lighttouch;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.ContentReactedTo;
import dev.rapport.contracts.TouchEvent.ContentShared;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.touchpoint.touch.TouchFamily;
import dev.rapport.touchpoint.touch.TouchKind;
import java.util.UUID;

/** Which event says which change of a light touch. */
public final class LightTouchFamily implements TouchFamily<LightTouch> {
    public static final LightTouchFamily LIGHT_TOUCHES = new LightTouchFamily();

    private LightTouchFamily() {}

    @Override
    public TouchKind kind() {
        return TouchKind.LIGHT_TOUCH;
    }

    @Override
    public Class<LightTouch> type() {
        return LightTouch.class;
    }

    @Override
    public LightTouch atVersion(LightTouch touch, int version) {
        return new LightTouch(
                touch.id(),
                version,
                touch.channel(),
                touch.by(),
                touch.act(),
                touch.content(),
                touch.occurredAt(),
                touch.source());
    }

    @Override
    public TouchEvent added(UUID contactId, LightTouch touch) {
        return switch (touch.act()) {
            case SHARED -> new ContentShared(contactId, touch);
            case REACTED -> new ContentReactedTo(contactId, touch);
        };
    }

    @Override
    public TouchEvent changed(UUID contactId, LightTouch before, LightTouch after) {
        return new TouchCorrected(contactId, after);
    }
}
