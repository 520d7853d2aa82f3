package org.midad.articles;

import java.time.Instant;
import java.util.Set;
import org.midad.identity.Actor;

/**
 * A note was left on an article, or a reply to one; told to the floors above within the transaction.
 *
 * @param thread ids of those who wrote the note that it replies to, and the replies before it
 */
public record NoteLeft(Article article, Note.View note, Actor author, Set<String> thread, Instant at) {}
