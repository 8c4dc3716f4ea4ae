package dev.rapport.advisor.text.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What the model learned: how much each feature speaks for each label, rounded to a byte.
 *
 * @param table of each feature the weight for each label
 * @param scales what a weight of 1 in the table is worth, of each label
 * @param margins what a score has to pass for the label to be given, less its intercept
 */
public record Weights(byte[] table, float[] scales, float[] margins) {
    public static final int LABELS = Label.values().length;
    private static final String FILE = "claims.weights";
    private static final int MAGIC = 0x52505431;

    /** Those that are shipped; {@code claims.properties} says where they come from. */
    public static Weights shipped() {
        try (InputStream in =
                new BufferedInputStream(Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Weights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new InflaterInputStream(in));
        if (data.readInt() != MAGIC) {
            throw new IOException("these are no weights");
        }
        byte[] table = new byte[Features.MOST * LABELS];
        float[] scales = new float[LABELS];
        float[] margins = new float[LABELS];
        for (int label = 0; label < LABELS; label++) {
            scales[label] = data.readFloat();
            margins[label] = data.readFloat();
        }
        data.readFully(table);
        return new Weights(table, scales, margins);
    }

    public void write(OutputStream out) throws IOException {
        DeflaterOutputStream packed = new DeflaterOutputStream(out);
        DataOutputStream data = new DataOutputStream(packed);
        data.writeInt(MAGIC);
        for (int label = 0; label < LABELS; label++) {
            data.writeFloat(scales[label]);
            data.writeFloat(margins[label]);
        }
        data.write(table);
        data.flush();
        packed.finish();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights
                && Arrays.equals(table, weights.table)
                && Arrays.equals(scales, weights.scales)
                && Arrays.equals(margins, weights.margins);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(table);
    }

    @Override
    public String toString() {
        return "Weights[margins=" + Arrays.toString(margins) + "]";
    }
}
