package dev.rapport.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A small module whose sources stand in a test, compiled into a folder. Its base package is {@value #BASE}. */
final class SampleModule {
    static final String BASE = "sample";

    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|@?interface|record|enum) (\\w+)");

    private final Path folder;
    private final List<String> sources = new ArrayList<>();

    SampleModule(Path folder) {
        this.folder = folder;
    }

    /** Adds a source file, and a null-marked package-info beside it. */
    SampleModule with(String source) throws IOException {
        Path directory =
                folder.resolve("src/main/java").resolve(found(PACKAGE, source).replace('.', '/'));
        write(
                directory.resolve("package-info.java"),
                "@NullMarked\npackage " + found(PACKAGE, source) + ";\n\n"
                        + "import org.jspecify.annotations.NullMarked;\n");
        write(directory.resolve(found(TYPE, source) + ".java"), source);
        return this;
    }

    /** Writes a file that is not compiled, by its path in the module. */
    SampleModule withFile(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
        return this;
    }

    /** All rules, without any feature named yet. */
    HouseRules rules() {
        return new HouseRules(BASE, compiled(), EnumSet.allOf(Rule.class)).at(folder);
    }

    private JavaClasses compiled() {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        arguments.addAll(sources);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("the sample compiles").isZero();
        return HouseRules.quickly(() -> new ClassFileImporter().importPath(classes));
    }

    private void write(Path file, String source) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        if (!sources.contains(file.toString())) {
            sources.add(file.toString());
        }
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).as("%s in %s", pattern, source).isTrue();
        return matcher.group(1);
    }
}
