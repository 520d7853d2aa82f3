package org.midad.delivery.formats;

import static org.midad.delivery.formats.Xml.text;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Image;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as RSS 2.0. */
final class Rss {

    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

    private Rss() {}

    static byte[] of(Channel channel) {
        var site = channel.site();
        var rss = new com.rometools.rome.feed.rss.Channel("rss_2.0");
        rss.setTitle(text(channel.title()));
        rss.setLink(site.home());
        rss.setDescription(text(channel.title()));
        rss.setLanguage(site.locale());
        rss.setGenerator("Midad");
        rss.setLastBuildDate(Date.from(channel.updated()));
        if (site.logo() != null) {
            rss.setImage(logo(channel, site.logo()));
        }
        rss.setForeignMarkup(links(channel));
        rss.setItems(channel.stories().stream().map(story -> item(site, story)).toList());
        return Xml.bytes(rss, site, Xml.ATOM, Xml.DC, CONTENT);
    }

    private static Image logo(Channel channel, String url) {
        var image = new Image();
        image.setUrl(url);
        image.setTitle(text(channel.title()));
        image.setLink(channel.site().home());
        // How large it is nobody has said; Rome would say -1.
        image.setWidth(null);
        image.setHeight(null);
        return image;
    }

    private static List<Element> links(Channel channel) {
        var links = new ArrayList<Element>();
        links.add(link("self", channel.address(Channel.Form.RSS)).setAttribute("type", "application/rss+xml"));
        if (channel.site().hub() != null) {
            links.add(link("hub", channel.site().hub()));
        }
        return links;
    }

    private static Element link(String relation, String address) {
        return new Element("link", Xml.ATOM).setAttribute("rel", relation).setAttribute("href", address);
    }

    private static Item item(SiteCard site, Story story) {
        var item = new Item();
        item.setTitle(text(story.headline()));
        item.setLink(story.url());
        item.setGuid(guid(story));
        item.setPubDate(Date.from(story.firstPublished()));
        item.setDescription(description(story));
        item.setCategories(story.categories().stream().map(Rss::category).toList());
        item.setForeignMarkup(more(site, story));
        return item;
    }

    private static Guid guid(Story story) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(story.urn());
        return guid;
    }

    private static Description description(Story story) {
        var description = new Description();
        description.setValue(text(story.marked(story.teaser())));
        return description;
    }

    private static Category category(String name) {
        var category = new Category();
        category.setValue(text(name));
        return category;
    }

    /** Names as Dublin Core has them: RSS itself wants the address of a mailbox. */
    private static List<Element> more(SiteCard site, Story story) {
        var more = new ArrayList<Element>();
        story.bylines().forEach(name -> more.add(Xml.element("creator", Xml.DC, text(name))));
        if (site.fullFeeds()) {
            more.add(Xml.element("encoded", CONTENT, text(story.marked(story.html()))));
        }
        story.picture()
                .ifPresent(picture -> more.add(Xml.media(picture, story.lead().orElseThrow())));
        return more;
    }
}
