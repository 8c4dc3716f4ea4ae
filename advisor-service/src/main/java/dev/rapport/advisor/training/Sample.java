package dev.rapport.advisor.training;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.model.Label;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A written text, and what it claims.
 *
 * @param transactional its reader asked or waits for it
 */
public record Sample(String id, String text, Set<Code> claims, boolean transactional) {
    private static final String TRANSACTIONAL = "transactional";

    /**
     * @param claims codes, and {@code transactional}, with commas between them; empty for none
     * @throws IllegalArgumentException naming what is no code
     */
    public static Sample of(String id, String text, String claims) {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        boolean transactional = false;
        for (String claim : claims.isBlank() ? new String[0] : claims.split(",")) {
            if (claim.equals(TRANSACTIONAL)) {
                transactional = true;
            } else {
                codes.add(code(claim));
            }
        }
        return new Sample(id, text, codes, transactional);
    }

    boolean has(Label label) {
        return label == Label.TRANSACTIONAL ? transactional : claims.contains(Code.valueOf(label.name()));
    }

    private static Code code(String claim) {
        for (Code code : Code.values()) {
            if (code.toString().equals(claim.strip().toLowerCase(Locale.ROOT))) {
                return code;
            }
        }
        throw new IllegalArgumentException("'%s' is no code of texts".formatted(claim));
    }
}
