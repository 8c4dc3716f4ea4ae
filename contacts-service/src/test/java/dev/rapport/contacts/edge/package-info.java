/** What is true of every call: who may call, what is refused and how, what happens once. */
@NullMarked
package dev.rapport.contacts.edge;

import org.jspecify.annotations.NullMarked;
