package dev.rapport.advisor.signin.team.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.rapport.advisor.signin.rest.TeamSettings;
import dev.rapport.advisor.signin.team.rest.NotSignedIn.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself, and whether an ID token is its own. Asked when somebody signs in, and kept for a while. */
@Singleton
class Provider {
    static final int CONNECTS_WITHIN = 2_000;
    static final int ANSWERS_WITHIN = 5_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final TeamSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    Provider(TeamSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata says, IDTokenValidator idTokens, Instant until) {}

    OIDCProviderMetadata says() throws NotSignedIn {
        return known().says();
    }

    /** @throws NotSignedIn when it is not the provider's, not for us, over, or not of the attempt with this nonce */
    void check(JWT idToken, Nonce nonce) throws NotSignedIn {
        try {
            known().idTokens().validate(idToken, nonce);
        } catch (BadJOSEException e) {
            throw new NotSignedIn(Refusal.MISUNDERSTOOD, "the ID token is not to be believed: " + e.getMessage());
        } catch (JOSEException e) {
            throw new NotSignedIn(Refusal.AWAY, "the provider's keys are not to be had: " + e.getMessage());
        }
    }

    private Known known() throws NotSignedIn {
        Known before = known;
        if (before != null && clock.instant().isBefore(before.until())) {
            return before;
        }
        Known now = ask();
        known = now;
        return now;
    }

    private Known ask() throws NotSignedIn {
        try {
            OIDCProviderMetadata says =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECTS_WITHIN, ANSWERS_WITHIN);
            return new Known(says, validator(says), clock.instant().plus(KEPT));
        } catch (IOException e) {
            throw new NotSignedIn(Refusal.AWAY, "the provider does not say where it is: " + e.getMessage());
        } catch (GeneralException e) {
            throw new NotSignedIn(Refusal.MISUNDERSTOOD, "what the provider says of itself: " + e.getMessage());
        }
    }

    /** Signed by a key that the provider publishes: never by a secret that it shares, and never not at all. */
    private IDTokenValidator validator(OIDCProviderMetadata says) throws IOException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        says.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECTS_WITHIN, ANSWERS_WITHIN, MOST_BYTES))
                .build();
        return new IDTokenValidator(
                says.getIssuer(),
                new ClientID(settings.client()),
                new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys),
                null);
    }
}
