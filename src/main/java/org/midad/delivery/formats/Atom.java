package org.midad.delivery.formats;

import static org.midad.delivery.formats.Xml.text;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom 1.0 (RFC 4287). */
final class Atom {

    private Atom() {}

    static byte[] of(Channel channel) {
        var site = channel.site();
        var feed = new Feed("atom_1.0");
        feed.setId(site.id(channel.path()));
        feed.setTitle(text(channel.title()));
        feed.setUpdated(Date.from(channel.updated()));
        feed.setAuthors(people(List.of(site.publisher())));
        feed.setGenerator(generator());
        if (site.logo() != null) {
            feed.setLogo(site.logo());
        }
        feed.setAlternateLinks(List.of(link("alternate", site.home(), "text/html")));
        var others = new ArrayList<Link>();
        others.add(link("self", channel.address(Channel.Form.ATOM), "application/atom+xml"));
        if (site.hub() != null) {
            others.add(link("hub", site.hub(), null));
        }
        feed.setOtherLinks(others);
        feed.setEntries(
                channel.stories().stream().map(story -> entry(site, story)).toList());
        return Xml.bytes(feed, site);
    }

    private static Entry entry(SiteCard site, Story story) {
        var entry = new Entry();
        entry.setId(story.urn());
        entry.setTitle(text(story.headline()));
        entry.setPublished(Date.from(story.firstPublished()));
        entry.setUpdated(Date.from(story.published()));
        if (!story.bylines().isEmpty()) {
            entry.setAuthors(people(story.bylines()));
        }
        entry.setCategories(categories(story));
        var page = link("alternate", story.url(), "text/html");
        page.setHreflang(story.locale());
        entry.setAlternateLinks(List.of(page));
        entry.setSummary(html(story.marked(story.teaser())));
        if (site.fullFeeds()) {
            entry.setContents(List.of(html(story.marked(story.html()))));
        }
        story.picture().ifPresent(picture -> {
            entry.setOtherLinks(List.of(link("enclosure", picture.url(), picture.type())));
            entry.setForeignMarkup(List.of(Xml.media(picture, story.lead().orElseThrow())));
        });
        return entry;
    }

    private static List<Category> categories(Story story) {
        return story.categories().stream()
                .map(name -> {
                    var category = new Category();
                    category.setTerm(text(name));
                    return category;
                })
                .toList();
    }

    private static List<SyndPerson> people(List<String> names) {
        return names.stream().map(Atom::person).toList();
    }

    private static SyndPerson person(String name) {
        var person = new Person();
        person.setName(text(name));
        return person;
    }

    private static Content html(String html) {
        var content = new Content();
        content.setType("html");
        content.setValue(text(html));
        return content;
    }

    private static Generator generator() {
        var generator = new Generator();
        generator.setValue("Midad");
        return generator;
    }

    private static Link link(String relation, String address, @Nullable String type) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        if (type != null) {
            link.setType(type);
        }
        return link;
    }
}
