/** Who "we" are: the workspace's own domains, brands and members. */
@NullMarked
package dev.rapport.contacts.workspace;

import org.jspecify.annotations.NullMarked;
