package dev.rapport.stack.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What makes one stack another than the next.
 *
 * @param home the checkout, which holds the built services
 * @param data where all is kept; made when it is not there
 * @param keys the folder of the issuer whose tokens the services accept; made when it is not there
 * @param fresh forget first what an earlier fresh stack was given on this folder
 * @param jvm the options of each service's JVM
 */
public record Settings(Path home, Path data, Path keys, Ports ports, boolean fresh, List<String> jvm) {
    /** On a small machine that all of them share, the second compiler takes more than its faster code gives back. */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms48m", "-Xmx256m");

    /** With JVMs that start quickly and take little, as somebody wants them who tries it out. */
    public Settings(Path home, Path data, Path keys, Ports ports, boolean fresh) {
        this(home, data, keys, ports, fresh, SMALL);
    }
}
