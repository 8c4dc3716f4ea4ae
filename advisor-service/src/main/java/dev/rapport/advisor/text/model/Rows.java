package dev.rapport.advisor.text.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The rows of a table of weights, added up eight at a time: a row is read as a long and a short, and its bytes, made positive, are
 * added in lanes of 16 bits. That is where the time of a reading would go.
 */
final class Rows {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LABELS = Weights.LABELS;
    private static final int EIGHT = 8;
    /** Makes any byte positive. */
    private static final int ABOVE = 128;
    /** So many bytes fit into a lane. */
    private static final int MOST_IN_A_LANE = 256;

    private static final long EVEN = 0x00ff_00ff_00ff_00ffL;

    private final byte[] table;

    Rows(byte[] weights) {
        if (LABELS != EIGHT + 2) {
            throw new IllegalStateException("a row is a long and a short");
        }
        table = new byte[weights.length];
        for (int at = 0; at < table.length; at++) {
            table[at] = (byte) (weights[at] + ABOVE);
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
            int row = features[at] * LABELS;
            long eight = (long) LONGS.get(table, row);
            even += eight & EVEN;
            odd += eight >>> 8 & EVEN;
            int two = (short) SHORTS.get(table, row + EIGHT);
            last += two & 0xff | (two & 0xff00L) << 8;
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
