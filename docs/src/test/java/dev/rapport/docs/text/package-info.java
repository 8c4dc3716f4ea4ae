/** What is written for people, held against what is there. */
@NullMarked
package dev.rapport.docs.text;

import org.jspecify.annotations.NullMarked;
