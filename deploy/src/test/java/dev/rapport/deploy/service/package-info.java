/** What the services read and answer, by their own files. */
@NullMarked
package dev.rapport.deploy.service;

import org.jspecify.annotations.NullMarked;
