package org.midad.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
     */
    @Schema(name = "SiteSettings")
    public record Settings(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 35) String locale,

            @NotBlank @Size(max = 500) @Pattern(regexp = "https?://[^\\s/]+(/[^\\s]*[^\\s/])?")
            String baseUrl,

            @JsonProperty("public") boolean isPublic) {}

    @Override
    public final void change(Settings settings) {
        this.name = settings.name();
        this.locale = Locales.checked(settings.locale());
        this.baseUrl = settings.baseUrl();
        this.open = settings.isPublic();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Settings settings() {
        return new Settings(name, locale, baseUrl, open);
    }
}
