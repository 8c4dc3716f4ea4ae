package dev.rapport.report.reading;

import dev.rapport.formats.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this machine. */
record FileUpload(Path path) implements Upload {

    static FileUpload of(Path path) {
        if (!Files.exists(path)) {
            throw new Fault(path + ": there is no such file; check the path");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Fault(path + ": is no file that can be read");
        }
        return new FileUpload(path);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public long size() {
        return path.toFile().length();
    }
}
