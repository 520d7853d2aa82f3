package org.midad.articles.body;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One piece of a body, in the order in which it is read. */
public sealed interface Block permits TextBlock, ImageBlock, Embed, Table, PullQuote, Divider, Notice {

    /** What tells it from the other blocks of its body, through all revisions. */
    String key();

    ObjectNode toJson();

    /** What it says, without form; empty where it says nothing. */
    String text();
}
