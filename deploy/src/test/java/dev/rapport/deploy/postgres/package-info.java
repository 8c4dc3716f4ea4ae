/** Databases, connections, migrations. */
@NullMarked
package dev.rapport.deploy.postgres;

import org.jspecify.annotations.NullMarked;
