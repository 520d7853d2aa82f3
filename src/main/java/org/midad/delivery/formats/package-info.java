/** The standards that published documents are also told in: ninjs, RSS, Atom, JSON Feed, sitemaps. Pure functions of documents. */
@NullMarked
package org.midad.delivery.formats;

import org.jspecify.annotations.NullMarked;
