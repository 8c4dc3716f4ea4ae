/** All that a draft is judged on, in one question to PostgreSQL. */
@NullMarked
package dev.rapport.advisor.check.store;

import org.jspecify.annotations.NullMarked;
