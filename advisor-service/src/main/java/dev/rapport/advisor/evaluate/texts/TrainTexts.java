package dev.rapport.advisor.evaluate.texts;

import dev.rapport.advisor.evaluate.Fault;
import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.text.model.ClaimModel;
import dev.rapport.advisor.text.model.Weights;
import dev.rapport.advisor.training.Confusion;
import dev.rapport.advisor.training.Sample;
import dev.rapport.advisor.training.Training;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Makes the weights anew, of the texts in a folder, and says how good they are on texts that were kept apart. */
public final class TrainTexts {
    private static final String WRITTEN = "written.tsv";
    private static final String HELD_OUT = "held-out.tsv";

    private final Path folder;
    private final Path target;

    /**
     * @param folder with {@code written.tsv} to learn from and {@code held-out.tsv} to measure on
     * @param target where the weights and their provenance go
     */
    public TrainTexts(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
    }

    public void print(PrintStream out, String today) {
        List<Sample> written = EvaluateClaims.samples(folder.resolve(WRITTEN));
        Weights weights = Training.of(written);
        Confusion heldOut = Confusion.of(
                new LearnedReader(new ClaimModel(weights)), EvaluateClaims.samples(folder.resolve(HELD_OUT)));
        try (OutputStream file = Files.newOutputStream(target.resolve("claims.weights"))) {
            weights.write(file);
            Files.writeString(target.resolve("claims.properties"), provenance(written.size(), heldOut, today));
        } catch (IOException e) {
            throw Fault.in(target, "cannot be written to (" + e.getMessage() + ")");
        }
        out.print(heldOut.table());
    }

    private String provenance(int samples, Confusion heldOut, String today) throws IOException {
        return String.format(
                Locale.ROOT,
                """
                # Where claims.weights comes from: ./rapport train texts writes both.
                trained.on=%s
                trained.by=dev.rapport.advisor.training.Training
                samples=%d
                samples.sha256=%s
                concepts.sha256=%s
                seed=%d
                heldOut.sha256=%s
                heldOut.precision=%.3f
                heldOut.recall=%.3f
                heldOut.f1=%.3f
                """,
                today,
                samples,
                sha256(folder.resolve(WRITTEN)),
                sha256(target.resolve("concepts.txt")),
                Training.SEED,
                sha256(folder.resolve(HELD_OUT)),
                heldOut.precision(),
                heldOut.recall(),
                heldOut.f1());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
