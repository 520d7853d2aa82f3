package org.midad.images.darkroom;

import org.jspecify.annotations.Nullable;

/** What is written into every print, so that it is known whose picture it is wherever it goes. */
public record CreditLine(
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String usageTerms,
        @Nullable String digitalSourceType) {

    public static final CreditLine NONE = new CreditLine(null, null, null, null, null);
}
