package dev.rapport.stack.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    @TempDir
    Path folder;

    @Test
    void aTokenCarriesWhoActsWhereAndAs() throws Exception {
        LocalIssuer issuer = LocalIssuer.in(folder);

        String token = issuer.token("team-7", "recorder", "m-1", Duration.ofMinutes(5));

        JwtClaims claims = verified(token);
        assertThat(claims.getSubject()).isEqualTo("m-1");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("m-1");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("recorder");
        assertThat(claims.getStringClaimValue("workspace")).isEqualTo("team-7");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(300);
    }

    @Test
    void theKeyPairOfAFolderStaysTheSame() throws Exception {
        String before = LocalIssuer.in(folder).token("w", "member", "m", Duration.ofMinutes(5));

        LocalIssuer.in(folder);

        assertThat(verified(before).getSubject()).isEqualTo("m");
    }

    @Test
    void onlyTheOwnerReadsThePrivateKey() throws IOException {
        LocalIssuer.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token-private.pem"))))
                .isEqualTo("rw-------");
    }

    private JwtClaims verified(String token) throws Exception {
        String pem = Files.readString(folder.resolve("token-public.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer("rapport")
                .setExpectedAudience("rapport")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
