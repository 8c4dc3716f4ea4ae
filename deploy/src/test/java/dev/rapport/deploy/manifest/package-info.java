/** The manifests, as an overlay renders them. */
@NullMarked
package dev.rapport.deploy.manifest;

import org.jspecify.annotations.NullMarked;
