/** What the benchmarks run on: a broker and a database of their own, and programs in processes of their own. */
@NullMarked
package dev.rapport.benchmarks.process;

import org.jspecify.annotations.NullMarked;
