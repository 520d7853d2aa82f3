package org.midad.delivery.formats;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {

    private JsonFeed() {}

    static byte[] of(Channel channel) {
        var site = channel.site();
        var feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", channel.title());
        feed.put("home_page_url", site.home());
        feed.put("feed_url", channel.address(Channel.Form.JSON));
        feed.put("language", site.locale());
        if (site.logo() != null) {
            feed.put("icon", site.logo());
        }
        authors(feed, List.of(site.publisher()));
        if (site.hub() != null) {
            feed.putArray("hubs").addObject().put("type", "WebSub").put("url", site.hub());
        }
        var items = feed.putArray("items");
        channel.stories().forEach(story -> item(items.addObject(), site, story));
        return feed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(ObjectNode item, SiteCard site, Story story) {
        item.put("id", story.urn());
        item.put("url", story.url());
        item.put("title", story.headline());
        item.put("content_html", story.marked(site.fullFeeds() ? story.html() : story.teaser()));
        if (story.standfirst() != null) {
            item.put("summary", story.standfirst());
        }
        story.picture().ifPresent(picture -> item.put("image", picture.url()));
        item.put("date_published", story.firstPublished().toString());
        item.put("date_modified", story.published().toString());
        authors(item, story.bylines());
        story.categories().forEach(item.withArray("tags")::add);
        item.put("language", story.locale());
    }

    private static void authors(ObjectNode holder, List<String> names) {
        if (!names.isEmpty()) {
            var authors = holder.putArray("authors");
            names.forEach(name -> authors.addObject().put("name", name));
        }
    }
}
