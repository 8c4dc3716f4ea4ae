package dev.rapport.advisor.text.model;

/** What a sentence's sum of weights is multiplied with: its size to the power of -0.4, kept for the sizes that sentences usually have. */
final class Shares {
    /** So many pieces count as much as one word, since weights are squared in a size. */
    private static final int PIECES_FOR_ONE = Math.round(1 / (Features.PIECE * Features.PIECE));
    /** A sentence counts as no smaller than one of 20 words. */
    private static final int LEAST = 20 * PIECES_FOR_ONE;

    private static final float[] USUAL = usual();

    private Shares() {}

    static float of(int found, int pieces) {
        int size = Math.max(found * PIECES_FOR_ONE + pieces, LEAST);
        return size < USUAL.length ? USUAL[size] : share(size);
    }

    private static float share(int size) {
        return (float) (1 / StrictMath.pow((double) size / PIECES_FOR_ONE, 0.4));
    }

    private static float[] usual() {
        float[] usual = new float[1 << 14];
        for (int size = LEAST; size < usual.length; size++) {
            usual[size] = share(size);
        }
        return usual;
    }
}
