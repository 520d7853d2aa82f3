package org.midad.articles.body;

/** What a paragraph is: running text, a crosshead of a rank, or a quotation. */
public enum Style {
    NORMAL,
    H2,
    H3,
    H4,
    BLOCKQUOTE
}
