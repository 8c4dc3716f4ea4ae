package dev.rapport.advisor.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of a UTF-8 file, one after the other; a file named {@code .gz} is unpacked on the way. */
public final class Lines {

    /** Takes a line. @param number counted from 1 */
    public interface Reader {
        void read(long number, String line);
    }

    private Lines() {}

    /** Blank lines are passed over. */
    public static void each(Path file, Reader reader) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String bare = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!bare.isBlank()) {
                    reader.read(number, bare);
                }
            }
        } catch (NoSuchFileException e) {
            throw Fault.in(file, "there is no such file; check the path");
        } catch (CharacterCodingException e) {
            throw Fault.in(file, "is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw Fault.in(file, "cannot be read (" + e.getMessage() + ")");
        }
    }
}
