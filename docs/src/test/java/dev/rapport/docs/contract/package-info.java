/** What the services say of themselves: their topics as AsyncAPI, their calls as OpenAPI. */
@NullMarked
package dev.rapport.docs.contract;

import org.jspecify.annotations.NullMarked;
