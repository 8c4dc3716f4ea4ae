package dev.rapport.web.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

/** An upload as it is kept, in pieces: it is read from its beginning, as often as needed, and never whole. */
public final class ImportedFile {
    private final ImportFiles files;
    private final String workspace;
    private final UUID job;
    private final long size;
    private volatile long read;

    ImportedFile(ImportFiles files, ImportJob job) {
        this.files = files;
        this.workspace = job.workspace();
        this.job = job.id();
        this.size = job.bytes();
    }

    public InputStream open() {
        return new SequenceInputStream(new Pieces());
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** How far it was read, at most: shown as progress. */
    long read() {
        return Math.min(read, size);
    }

    private final class Pieces implements Enumeration<InputStream> {
        private int ordinal;
        private byte[] next = files.piece(workspace, job, 0);
        private long passed;

        @Override
        public boolean hasMoreElements() {
            return next.length > 0;
        }

        @Override
        public InputStream nextElement() {
            if (next.length == 0) {
                throw new NoSuchElementException();
            }
            byte[] piece = next;
            passed += piece.length;
            read = Math.max(read, passed);
            next = files.piece(workspace, job, ++ordinal);
            return new ByteArrayInputStream(piece);
        }
    }
}
