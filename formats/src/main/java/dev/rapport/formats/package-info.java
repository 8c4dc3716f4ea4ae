/**
 * What people own elsewhere and bring along: files in, plain records out. Everything is read as a stream, and what cannot be
 * read says why and where. Every file is taken for hostile.
 */
@NullMarked
package dev.rapport.formats;

import org.jspecify.annotations.NullMarked;
