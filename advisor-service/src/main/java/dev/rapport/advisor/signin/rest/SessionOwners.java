package dev.rapport.advisor.signin.rest;

import dev.rapport.advisor.signin.Person;
import dev.rapport.advisor.signin.SignIn;
import dev.rapport.web.caller.SignedIn;
import dev.rapport.web.key.Secret;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows whose a session is. It looks each time: one that was ended opens nothing from then on. */
@Singleton
class SessionOwners implements IdentityProvider<SessionRequest> {
    private final SignIn signIn;

    SessionOwners(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> signIn.who(request.session())
                .map(person -> identity(person, request.session()))
                .orElseThrow(() -> new AuthenticationFailedException("a session that has ended")));
    }

    private static SecurityIdentity identity(Person person, Secret session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SignedIn(
                        person.member(),
                        person.workspace(),
                        SignIn.formToken(session).text()))
                .addRole(person.role())
                .build();
    }
}
