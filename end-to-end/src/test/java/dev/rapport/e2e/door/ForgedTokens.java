package dev.rapport.e2e.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.stack.token.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Tokens for an admin of a workspace that no service may believe, some of them signed with the stack's own key. */
public record ForgedTokens(Path keys, String workspace) {

    /** By what is wrong with them. */
    public Map<String, String> all() {
        LocalIssuer stranger = LocalIssuer.in(keys.resolveSibling("other-keys"));
        return Map.of(
                "none", "",
                "nonsense", "not.a.token",
                "expired", signed(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1_700_000_000))),
                "another issuer", signed(claims -> claims.setIssuer("somebody-else")),
                "another audience", signed(claims -> claims.setAudience("another-service")),
                "another key", stranger.token(workspace, "admin", "root", Duration.ofHours(1)),
                "no signature", unsigned());
    }

    /** Signed as it should be, but made for no workspace. */
    public String withoutWorkspace() {
        return signed(claims -> claims.unsetClaim("workspace"));
    }

    private String signed(Consumer<JwtClaims> otherwise) {
        JwtClaims claims = claims();
        otherwise.accept(claims);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String unsigned() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + base64.encodeToString(claims().toJson().getBytes(UTF_8)) + ".";
    }

    private JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(LocalIssuer.NAME);
        claims.setAudience(LocalIssuer.NAME);
        claims.setSubject("root");
        claims.setStringClaim("upn", "root");
        claims.setStringListClaim("groups", "admin");
        claims.setStringClaim("workspace", workspace);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        return claims;
    }

    private PrivateKey privateKey() {
        try {
            String pem = Files.readString(keys.resolve("token-private.pem"));
            byte[] encoded = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
