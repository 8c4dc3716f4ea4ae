/** What the OpenAPI documents of all services say alike. */
@NullMarked
package dev.rapport.web.openapi;

import org.jspecify.annotations.NullMarked;
