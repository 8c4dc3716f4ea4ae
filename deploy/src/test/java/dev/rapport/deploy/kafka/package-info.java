/** Topics, rights, and who scales by what waits. */
@NullMarked
package dev.rapport.deploy.kafka;

import org.jspecify.annotations.NullMarked;
