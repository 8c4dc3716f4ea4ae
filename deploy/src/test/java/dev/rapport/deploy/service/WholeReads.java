package dev.rapport.deploy.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rapport.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics that a module reads from their beginning: those that a built class names beside the reader of whole topics. */
final class WholeReads {
    private static final String READER = "dev/rapport/messaging/past/WholeTopics";

    private WholeReads() {}

    /** @throws UncheckedIOException when the module is not built */
    static Set<String> of(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("target/classes"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(WholeReads::bytes)
                    .filter(bytes -> holds(bytes, READER))
                    .flatMap(WholeReads::topics)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> topics(String bytes) {
        return Topics.all().stream().map(Topics.Topic::name).filter(topic -> holds(bytes, topic));
    }

    /** As a constant of text: a one, its length in two bytes, and itself (JVM specification, 4.4.7). */
    private static boolean holds(String bytes, String text) {
        String length = new String(new byte[] {(byte) (text.length() >> 8), (byte) text.length()}, ISO_8859_1);
        return bytes.contains((char) 1 + length + text);
    }
}
