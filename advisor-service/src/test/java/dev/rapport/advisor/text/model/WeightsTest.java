package dev.rapport.advisor.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {
    private static final Path MODULE = Path.of("");

    @Test
    void comeBackAsTheyWereWritten() throws IOException {
        Weights weights = Weights.shipped();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        weights.write(out);

        assertThat(Weights.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(weights);
    }

    /** Whoever changes what is learned from trains again: {@code ./rapport train texts}. */
    @ParameterizedTest
    @CsvSource({
        "samples.sha256, src/training/texts/written.tsv",
        "heldOut.sha256, src/training/texts/held-out.tsv",
        "concepts.sha256, src/main/resources/dev/rapport/advisor/text/model/concepts.txt"
    })
    void wereLearnedFromTheTextsThatAreHere(String key, Path file) throws IOException {
        assertThat(provenance().getProperty(key)).isEqualTo(sha256(MODULE.resolve(file)));
    }

    private static Properties provenance() throws IOException {
        Properties provenance = new Properties();
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream("claims.properties"))) {
            provenance.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return provenance;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
