/** Who did what: written in the transaction of the deed, and never changed. Nothing here knows what the deeds are about. */
@NullMarked
package dev.rapport.messaging.audit;

import org.jspecify.annotations.NullMarked;
