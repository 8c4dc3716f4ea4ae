/** How much each workspace may ask for, so that none takes the service away from the others. */
@NullMarked
package dev.rapport.web.rate;

import org.jspecify.annotations.NullMarked;
