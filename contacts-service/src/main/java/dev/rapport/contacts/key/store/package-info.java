/** Where keys are kept. */
@NullMarked
package dev.rapport.contacts.key.store;

import org.jspecify.annotations.NullMarked;
