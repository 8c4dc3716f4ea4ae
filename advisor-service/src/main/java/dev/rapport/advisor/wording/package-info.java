/** How facts are put into sentences for the member who reads them tomorrow. */
@NullMarked
package dev.rapport.advisor.wording;

import org.jspecify.annotations.NullMarked;
