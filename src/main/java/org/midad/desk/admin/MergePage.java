package org.midad.desk.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.articles.TopicUses;
import org.midad.desk.Frame;
import org.midad.sites.Shelf.Item;
import org.midad.sites.Topic;

/**
 * Making one topic part of another: which, then whether really.
 *
 * @param others to choose from
 * @param into what was typed
 * @param other the one meant by it; null where none is
 * @param count the articles that it is about
 * @param fault why nothing was merged; empty where nothing is in the way
 */
public record MergePage(
        Frame frame,
        Item<Topic.Settings> topic,
        List<Item<Topic.Settings>> others,
        String into,
        @Nullable Item<Topic.Settings> other,
        TopicUses.Count count,
        String fault) {

    public boolean isReady() {
        return other != null;
    }

    public boolean isWrong() {
        return !fault.isEmpty();
    }

    /** As the admin reads it. */
    public String name(Item<Topic.Settings> one) {
        var english = one.settings().nameEn();
        return frame.lang().equals("en") && english != null
                ? english
                : one.settings().name();
    }
}
