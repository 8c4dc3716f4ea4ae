/** What the services under test need to run on: a broker and a PostgreSQL, embedded or in containers. */
@NullMarked
package dev.rapport.testing.servers;

import org.jspecify.annotations.NullMarked;
