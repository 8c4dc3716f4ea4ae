@NullMarked
package dev.rapport.contacts.importing;

import org.jspecify.annotations.NullMarked;
