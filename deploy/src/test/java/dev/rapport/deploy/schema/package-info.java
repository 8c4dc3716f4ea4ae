/** Whether a manifest is what its kind allows. */
@NullMarked
package dev.rapport.deploy.schema;

import org.jspecify.annotations.NullMarked;
