package dev.rapport.formats;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read more than once, from its beginning. */
public interface Upload {
    InputStream open() throws IOException;

    /** In bytes. */
    long size();

    /** What whoever handed it in calls it; empty when that is not known. */
    default String name() {
        return "";
    }
}
