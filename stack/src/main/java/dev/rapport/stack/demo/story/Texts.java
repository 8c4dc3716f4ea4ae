package dev.rapport.stack.demo.story;

/** Messages that more than one story sends. */
final class Texts {
    /** The DM after the call, word for word but for the site. */
    static final String THANKS_FOR_FOLLOWING =
            "Thank you for following me. Go to marketing-guru.example for current relevant info for marketing yourself "
                    + "and your brand.";

    private Texts() {}
}
