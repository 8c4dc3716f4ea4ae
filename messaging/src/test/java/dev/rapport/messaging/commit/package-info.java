@NullMarked
package dev.rapport.messaging.commit;

import org.jspecify.annotations.NullMarked;
