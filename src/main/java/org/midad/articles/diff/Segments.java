package org.midad.articles.diff;

import java.util.ArrayList;
import java.util.List;
import org.midad.articles.diff.Segment.Op;

/** Joins what belongs together: a changed phrase reads as one deletion and one insertion, spaces between its words included. */
final class Segments {

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    Segments equal(String text) {
        equal.append(text);
        return this;
    }

    Segments deleted(String text) {
        if (!text.isEmpty()) {
            beginChange();
            deleted.append(text);
        }
        return this;
    }

    Segments inserted(String text) {
        if (!text.isEmpty()) {
            beginChange();
            inserted.append(text);
        }
        return this;
    }

    private void beginChange() {
        boolean between = !deleted.isEmpty() && !inserted.isEmpty();
        if (between && equal.toString().isBlank()) {
            deleted.append(equal);
            inserted.append(equal);
        } else if (!equal.isEmpty()) {
            flushChange();
            segments.add(new Segment(Op.EQUAL, equal.toString()));
        }
        equal.setLength(0);
    }

    private void flushChange() {
        if (!deleted.isEmpty()) {
            segments.add(new Segment(Op.DELETE, deleted.toString()));
        }
        if (!inserted.isEmpty()) {
            segments.add(new Segment(Op.INSERT, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }

    List<Segment> done() {
        flushChange();
        if (!equal.isEmpty()) {
            segments.add(new Segment(Op.EQUAL, equal.toString()));
        }
        return List.copyOf(segments);
    }
}
