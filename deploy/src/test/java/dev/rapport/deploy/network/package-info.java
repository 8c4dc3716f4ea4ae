/** Who can talk to whom, and how callers get to a service. */
@NullMarked
package dev.rapport.deploy.network;

import org.jspecify.annotations.NullMarked;
