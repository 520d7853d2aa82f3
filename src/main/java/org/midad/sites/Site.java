package org.midad.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.language.Locales;

/** A place where readers meet what is published; pulls it over the delivery API. */
@Entity
@Table(schema = "newsroom")
public class Site implements Kept<Site.Settings> {

    @Id
    private String key;

    private String name;
    private String locale;

    @Column(name = "base_url")
    private String baseUrl;

    @Column(name = "public")
    private boolean open;

    @Column(name = "url_pattern")
    private String urlPattern;

    @Column(name = "full_feeds")
    private boolean fullFeeds;

    private @Nullable String hub;
    private @Nullable String publisher;

    @Column(name = "publisher_logo")
    private @Nullable String publisherLogo;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Site() {}

    Site(String key, Settings settings) {
        this.key = key;
        change(settings);
    }

    /**
     * What an admin sets.
     *
     * @param locale a BCP 47 tag
     * @param baseUrl where the site itself lives, without a slash at its end; documents link to it
     * @param isPublic whether pulling needs no token
     * @param urlPattern the path of an article's page there, see {@link PagePattern}
     * @param fullFeeds whether feeds hold articles whole; else only what leads to them
     * @param hub the WebSub hub that feeds name
     * @param publisher who answers for it, where that is not the name of the site
     * @param publisherLogo address of a picture
     */
    @Schema(name = "SiteSettings")
    public record Settings(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 35) String locale,

            @NotBlank @Size(max = 500) @Pattern(regexp = "https?://[^\\s/]+(/[^\\s]*[^\\s/])?")
            String baseUrl,

            @JsonProperty("public") boolean isPublic,
            @Size(max = 200) @Nullable String urlPattern,

            @Nullable Boolean fullFeeds,

            @Size(max = 500) @Pattern(regexp = ADDRESS) @Nullable
            String hub,

            @Size(max = 200) @Nullable String publisher,

            @Size(max = 500) @Pattern(regexp = ADDRESS) @Nullable
            String publisherLogo) {

        private static final String ADDRESS = "https?://[^\\s/]+(/\\S*)?";

        public Settings {
            urlPattern = Objects.requireNonNullElse(urlPattern, PagePattern.USUAL);
            fullFeeds = Boolean.TRUE.equals(fullFeeds);
        }

        /** Who answers for what is published there. */
        public String publisherName() {
            return publisher == null || publisher.isBlank() ? name : publisher;
        }
    }

    @Override
    public final void change(Settings settings) {
        this.name = settings.name();
        this.locale = Locales.checked(settings.locale());
        this.baseUrl = settings.baseUrl();
        this.open = settings.isPublic();
        this.urlPattern = PagePattern.checked(Objects.requireNonNull(settings.urlPattern()));
        this.fullFeeds = Boolean.TRUE.equals(settings.fullFeeds());
        this.hub = settings.hub();
        this.publisher = settings.publisher();
        this.publisherLogo = settings.publisherLogo();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Settings settings() {
        return new Settings(name, locale, baseUrl, open, urlPattern, fullFeeds, hub, publisher, publisherLogo);
    }

    /** Where the page of an article is. */
    public String page(PagePattern.Place place) {
        return baseUrl + new PagePattern(urlPattern).path(place);
    }
}
