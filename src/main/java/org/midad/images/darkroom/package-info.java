/**
 * Pictures without a database: what a file is, what is written in it, and the sizes and crops readers get. All decoding
 * is done by child processes whose memory and time are limited.
 */
@NullMarked
package org.midad.images.darkroom;

import org.jspecify.annotations.NullMarked;
