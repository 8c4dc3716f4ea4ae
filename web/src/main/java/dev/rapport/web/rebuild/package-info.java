/** A workspace is taken in again from what the topics hold: the jobs, and the calls on them, as every service has them that can. */
@NullMarked
package dev.rapport.web.rebuild;

import org.jspecify.annotations.NullMarked;
