/** Who looks at the console: a link that signs in once, and the session that it opens. */
@NullMarked
package dev.rapport.advisor.signin;

import org.jspecify.annotations.NullMarked;
