@NullMarked
package dev.rapport.contacts.importing.rest;

import org.jspecify.annotations.NullMarked;
