package dev.rapport.advisor.signin.team;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The tokens of {@link ProviderFake}, with the roles where many providers have them; and the lies that they can tell. */
final class ProviderTokens {
    private final RsaJsonWebKey key = newKey();
    private final RsaJsonWebKey another = newKey();

    RsaJsonWebKey key() {
        return key;
    }

    /** In PEM. */
    String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
                .formatted(Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                        .encodeToString(key.getKey().getEncoded()));
    }

    /** @param asked what the browser came with */
    String access(String issuer, Map<String, String> asked) {
        JwtClaims claims = claims(issuer, lies(asked, "audience") ? "another-service" : "rapport");
        claims.setStringClaim("preferred_username", "ana");
        claims.setClaim("realm_access", Map.of("roles", List.of(asked.getOrDefault("role", ""))));
        String workspace = asked.getOrDefault("workspace", "");
        if (!workspace.isEmpty()) {
            claims.setStringClaim("workspace", workspace);
        }
        return signed(claims, lies(asked, "access signature") ? another : key);
    }

    String id(String issuer, Map<String, String> asked) {
        JwtClaims claims = claims(
                lies(asked, "issuer") ? "https://another.example" : issuer,
                lies(asked, "client") ? "another-client" : ProviderFake.CLIENT);
        claims.setStringClaim("nonce", lies(asked, "nonce") ? "another-attempt" : asked.get("nonce"));
        if (lies(asked, "over")) {
            claims.setExpirationTimeMinutesInTheFuture(-10);
        }
        return lies(asked, "unsigned") ? unsigned(claims) : signed(claims, lies(asked, "signature") ? another : key);
    }

    private static boolean lies(Map<String, String> asked, String about) {
        return about.equals(asked.get("lies"));
    }

    private static JwtClaims claims(String issuer, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject("4711");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private static String unsigned(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return compact(signature, claims);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey with) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setKey(with.getPrivateKey());
        return compact(signature, claims);
    }

    private static String compact(JsonWebSignature signature, JwtClaims claims) {
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
