package dev.rapport.report;

import dev.rapport.report.page.HtmlPage;
import dev.rapport.report.page.Page;
import dev.rapport.report.page.TextPage;
import dev.rapport.report.reading.Fault;
import dev.rapport.report.reading.Options;
import dev.rapport.report.reading.ReadFiles;
import dev.rapport.report.reading.ReadFiles.Read;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;

/** What automation contradicted, who waits for an answer, whom to call: from exports, for people who run nothing yet. */
public final class Report {
    private Report() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        int status = run(arguments, Instant.now(), out, System.err);
        out.flush();
        System.exit(status);
    }

    /** The exit status: 0 when the report was made, 2 when the arguments or a file cannot be used. */
    static int run(String[] arguments, Instant now, PrintStream out, PrintStream err) {
        try {
            Options options = Options.read(arguments);
            Read read = new ReadFiles(options, now, err::println).read();
            if (read.touches() == 0) {
                throw new Fault("nothing in the files tells of a message or a meeting with anybody; "
                        + String.join("; ", read.leftOut().keySet()));
            }
            Page page = MakePage.of(read, now);
            new TextPage(out).print(page);
            if (options.html() != null) {
                Files.writeString(options.html(), HtmlPage.of(page));
                out.println();
                out.println("The page: " + options.html());
            }
            return 0;
        } catch (Fault fault) {
            err.println("report: " + fault.getMessage());
        } catch (IOException e) {
            err.println("report: the page cannot be written (" + e.getMessage() + ")");
        }
        return 2;
    }
}
