/** Who a contact is: by which key it is found, and what contacts-service said of it. */
@NullMarked
package dev.rapport.advisor.contact;

import org.jspecify.annotations.NullMarked;
