package dev.rapport.advisor.text.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The rows of a table of weights, added up eight at a time: a row is read as a long and an int, and its bytes, made positive, are
 * added in lanes of 16 bits. That is where the time of a reading would go.
 */
final class Rows {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LABELS = Weights.LABELS;
    private static final int EIGHT = 8;
    /** The bytes of a row: of eight labels one each, of the last two every other, so that they are lanes as they stand. */
    private static final int ROW = 12;
    /** Makes any byte positive. */
    private static final int ABOVE = 128;
    /** So many bytes fit into a lane. */
    private static final int MOST_IN_A_LANE = 256;

    private static final long EVEN = 0x00ff_00ff_00ff_00ffL;

    private final byte[] table;

    Rows(byte[] weights) {
        if (LABELS != EIGHT + 2) {
            throw new IllegalStateException("a row is a long and an int");
        }
        int rows = weights.length / LABELS;
        table = new byte[rows * ROW];
        for (int row = 0; row < rows; row++) {
            for (int label = 0; label < LABELS; label++) {
                int place = label <= EIGHT ? label : label + 1;
                table[row * ROW + place] = (byte) (weights[row * LABELS + label] + ABOVE);
            }
        }
    }

    /** The sum of each label's weights over features. */
    int[] sum(int[] features, int count) {
        int[] sums = new int[LABELS];
        for (int from = 0; from < count; from += MOST_IN_A_LANE) {
            addUp(features, from, Math.min(count, from + MOST_IN_A_LANE), sums);
        }
        return sums;
    }

    private void addUp(int[] features, int from, int to, int[] sums) {
        long even = 0;
        long odd = 0;
        long last = 0;
        for (int at = from; at < to; at++) {
            int row = features[at] * ROW;
            long eight = (long) LONGS.get(table, row);
            even += eight & EVEN;
            odd += eight >>> 8 & EVEN;
            last += (int) INTS.get(table, row + EIGHT);
        }
        int above = ABOVE * (to - from);
        for (int lane = 0; lane < EIGHT / 2; lane++) {
            sums[2 * lane] += lane(even, lane) - above;
            sums[2 * lane + 1] += lane(odd, lane) - above;
        }
        sums[EIGHT] += lane(last, 0) - above;
        sums[EIGHT + 1] += lane(last, 1) - above;
    }

    private static int lane(long lanes, int lane) {
        return (int) (lanes >>> 16 * lane) & 0xffff;
    }
}
