package dev.rapport.stack.local;

import java.nio.file.Path;

/**
 * What makes one stack another than the next.
 *
 * @param home the checkout, which holds the built services
 * @param data where all is kept; made when it is not there
 * @param keys the folder of the issuer whose tokens the services accept; made when it is not there
 * @param fresh forget first what an earlier fresh stack was given on this folder
 */
public record Settings(Path home, Path data, Path keys, Ports ports, boolean fresh) {}
