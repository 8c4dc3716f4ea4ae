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

    /** A way to the bytes, each time anew. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** A file that is kept somewhere. @param name as {@link #name} */
    static Upload of(String name, long size, Opener opener) {
        return new Upload() {
            @Override
            public InputStream open() throws IOException {
                return opener.open();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}
