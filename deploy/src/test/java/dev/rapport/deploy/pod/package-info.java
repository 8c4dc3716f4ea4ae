/** What runs: locked in, told what it must know, ended gently. */
@NullMarked
package dev.rapport.deploy.pod;

import org.jspecify.annotations.NullMarked;
