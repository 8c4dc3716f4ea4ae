package dev.rapport.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What figures depend on, and nothing that names the machine.
 *
 * @param load how busy it was when the benchmark began: processes that wanted a core, averaged over a minute; below zero
 *     where the system does not say
 */
public record Machine(int cores, String processor, long memoryMiB, String system, String jvm, double load) {

    public static Machine here() {
        var bean = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                nameOfProcessor(),
                bean.getTotalMemorySize() / (1024 * 1024),
                "%s %s %s".formatted(bean.getName(), bean.getVersion().replaceAll("[^0-9.].*", ""), bean.getArch()),
                "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
                bean.getSystemLoadAverage());
    }

    private static String nameOfProcessor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
