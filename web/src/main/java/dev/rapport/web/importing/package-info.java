/**
 * Uploads that are worked off as jobs: kept until they are, in batches of a transaction each, on by whichever replica is
 * there. What is in the files is the service's business.
 */
@NullMarked
package dev.rapport.web.importing;

import org.jspecify.annotations.NullMarked;
