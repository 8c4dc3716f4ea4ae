package dev.rapport.touchpoint.touch.rest;

import dev.rapport.contracts.touch.Touch;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.TouchFamily;
import java.util.function.Function;

/**
 * How touches of a kind are told over REST.
 *
 * @param asRequest the request that would make the touch as it is
 * @param refs the field that names contacts: a patch replaces it whole
 * @param path where these touches live
 */
public record TouchApi<T extends Touch, R extends TouchRequest<T>>(
        TouchFamily<T> family,
        Class<R> request,
        Function<Recorded<T>, R> asRequest,
        Function<Recorded<T>, ?> view,
        String refs,
        String path) {}
