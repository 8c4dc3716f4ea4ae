package dev.rapport.advisor.signin.rest;

import dev.rapport.web.key.Secret;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Takes the sessions of browsers, for pages. The API takes tokens and keys only: no page of another site can call it in a session. */
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String ENDED = SessionMechanism.class.getName() + ".ended";

    /** Whether the call has shown the cookie of a session that has ended. */
    static boolean sawEnded(RoutingContext call) {
        return call.get(ENDED) != null;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        Cookie cookie = call.request().getCookie(SessionCookie.NAME);
        Optional<Secret> session = SessionCookie.read(cookie == null ? null : cookie.getValue());
        return session.isEmpty() || isApi(call.normalizedPath())
                ? Uni.createFrom().nullItem()
                : identities
                        .authenticate(
                                HttpSecurityUtils.setRoutingContextAttribute(new SessionRequest(session.get()), call))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithUni(() -> nobody(call));
    }

    /** A session that has ended is as none: refused, a browser that keeps its cookie could not even reach the page to sign in. */
    private static Uni<SecurityIdentity> nobody(RoutingContext call) {
        call.put(ENDED, true);
        return Uni.createFrom().nullItem();
    }

    private static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/q/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    /** Ahead of whoever takes tokens, which a page does not come with. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 2;
    }
}
