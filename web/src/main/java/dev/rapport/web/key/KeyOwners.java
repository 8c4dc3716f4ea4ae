package dev.rapport.web.key;

import dev.rapport.web.caller.KeyBearer;
import dev.rapport.web.caller.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Knows whose a key is. It looks each time: a key that was revoked opens nothing from then on. */
@Singleton
class KeyOwners implements IdentityProvider<KeyRequest> {
    private final KnownKeys keys;
    private final ServiceTokens services;
    private final MemberTokens members;
    private final Clock clock;

    KeyOwners(KnownKeys keys, ServiceTokens services, MemberTokens members, Clock clock) {
        this.keys = keys;
        this.services = services;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.token()));
    }

    private SecurityIdentity identity(String token) {
        return ofService(token)
                .or(() -> ofMember(token))
                .or(() -> ofKey(token))
                .orElseThrow(() -> new AuthenticationFailedException("no key that opens anything"));
    }

    private Optional<SecurityIdentity> ofService(String token) {
        return services.bearer(token).map(bearer -> identity(bearer, Roles.SERVICE));
    }

    private Optional<SecurityIdentity> ofMember(String token) {
        return members.bearer(token).map(bearer -> identity(bearer.who(), bearer.role()));
    }

    private Optional<SecurityIdentity> ofKey(String token) {
        return KeyText.of(token)
                .flatMap(text -> keys.find(text.id()).filter(key -> text.has(key.hash())))
                .filter(key -> key.opensAt(clock.instant()))
                .map(key -> identity(new KeyBearer("key:" + key.id(), key.workspace(), token), key.role()));
    }

    private static SecurityIdentity identity(KeyBearer bearer, String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(bearer)
                .addRole(role)
                .build();
    }
}
