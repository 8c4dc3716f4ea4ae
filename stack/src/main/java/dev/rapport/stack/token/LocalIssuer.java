package dev.rapport.stack.token;

import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the tokens of a local stack, with a key pair that is made on first use and kept in a folder. */
public final class LocalIssuer {
    /** Both who signs the tokens and whom they are for. */
    public static final String NAME = "rapport";

    private final KeyPairFiles keys;

    private LocalIssuer(KeyPairFiles keys) {
        this.keys = keys;
    }

    /** @param folder is made when it is not there; several processes may open the same at once */
    public static LocalIssuer in(Path folder) {
        return new LocalIssuer(KeyPairFiles.in(folder));
    }

    /** The file that services verify tokens with, in PEM. */
    public Path publicKeyFile() {
        return keys.publicKeyFile();
    }

    /**
     * A token (RS256) that the services of the stack accept.
     *
     * @param role member, automation, recorder or admin
     * @param member the id of the member in whose name it acts
     */
    public String token(String workspace, String role, String member, Duration validFor) {
        RSAPrivateCrtKey key = keys.privateKey();
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(NAME);
        claims.setSubject(member);
        claims.setStringClaim("upn", member);
        claims.setStringListClaim("groups", role);
        claims.setStringClaim("workspace", workspace);
        claims.setIssuedAtToNow();
        NumericDate end = NumericDate.now();
        end.addSeconds(validFor.toSeconds());
        claims.setExpirationTime(end);
        claims.setGeneratedJwtId();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed: " + e.getMessage(), e);
        }
    }
}
