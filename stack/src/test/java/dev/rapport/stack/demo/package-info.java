/** Tests of how stories are told. */
@NullMarked
package dev.rapport.stack.demo;

import org.jspecify.annotations.NullMarked;
