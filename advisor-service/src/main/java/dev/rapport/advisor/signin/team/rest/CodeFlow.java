package dev.rapport.advisor.signin.team.rest;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.rapport.advisor.signin.Person;
import dev.rapport.advisor.signin.rest.TeamSettings;
import dev.rapport.advisor.signin.team.rest.NotSignedIn.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The two steps of an attempt: where the browser is sent, and what its answer is worth. */
@Singleton
class CodeFlow {
    private final TeamSettings settings;
    private final Provider provider;
    private final Members members;

    CodeFlow(TeamSettings settings, Provider provider, Members members) {
        this.settings = settings;
        this.provider = provider;
        this.members = members;
    }

    URI begin(Attempt attempt) throws NotSignedIn {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(settings.scope()), new ClientID(settings.client()), answerAt())
                .endpointURI(provider.says().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whom the code is of, once the ID token that it is worth is known to be of this attempt. */
    Person redeem(String code, Attempt attempt) throws NotSignedIn {
        OIDCTokens tokens = tokens(code, attempt);
        provider.check(tokens.getIDToken(), new Nonce(attempt.nonce()));
        return members.of(tokens.getAccessToken().getValue());
    }

    private OIDCTokens tokens(String code, Attempt attempt) throws NotSignedIn {
        HTTPRequest request = request(code, attempt).toHTTPRequest();
        request.setConnectTimeout(Provider.CONNECTS_WITHIN);
        request.setReadTimeout(Provider.ANSWERS_WITHIN);
        request.setFollowRedirects(false);
        try {
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new NotSignedIn(Refusal.AWAY, "the provider answered " + answer.getStatusCode());
            }
            TokenResponse read = OIDCTokenResponseParser.parse(answer);
            if (!read.indicatesSuccess()) {
                throw refused(read.toErrorResponse().getErrorObject());
            }
            return read.toSuccessResponse().getTokens().toOIDCTokens();
        } catch (IOException e) {
            throw new NotSignedIn(Refusal.AWAY, "the provider gives no tokens: " + e.getMessage());
        } catch (ParseException e) {
            throw new NotSignedIn(Refusal.MISUNDERSTOOD, "what the provider gives are no tokens");
        }
    }

    private static NotSignedIn refused(ErrorObject error) {
        return OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())
                ? new NotSignedIn(Refusal.BEGUN_ELSEWHERE, "the code is used up, over, or of another attempt")
                : new NotSignedIn(Refusal.MISUNDERSTOOD, "the provider refuses this client: " + error.getCode());
    }

    private TokenRequest request(String code, Attempt attempt) throws NotSignedIn {
        OIDCProviderMetadata says = provider.says();
        URI at = says.getTokenEndpointURI();
        ClientID client = new ClientID(settings.client());
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), answerAt(), new CodeVerifier(attempt.verifier()));
        return settings.secret()
                .map(Secret::new)
                .map(secret -> new TokenRequest.Builder(
                        at,
                        takesItInTheForm(says)
                                ? new ClientSecretPost(client, secret)
                                : new ClientSecretBasic(client, secret),
                        grant))
                .orElseGet(() -> new TokenRequest.Builder(at, client, grant))
                .build();
    }

    /** Where nothing is said, a secret goes in the header. */
    private static boolean takesItInTheForm(OIDCProviderMetadata says) {
        List<ClientAuthenticationMethod> methods = says.getTokenEndpointAuthMethods();
        return methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    private URI answerAt() {
        return settings.console().resolve(TeamSignInResource.PATH + "/answer");
    }
}
