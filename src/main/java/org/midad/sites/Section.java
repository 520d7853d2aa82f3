package org.midad.sites;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a site that readers see. */
@Entity
@Table(schema = "newsroom")
public class Section implements Kept<Section.Settings> {

    @EmbeddedId
    private Id id;

    private String name;
    private int place;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Section() {}

    Section(Id id, Settings settings) {
        this.id = id;
        change(settings);
    }

    /** A section is known by its key within its site. */
    @Embeddable
    public record Id(String site, String key) implements java.io.Serializable {}

    /**
     * What an admin sets.
     *
     * @param place in the order of the site's sections
     */
    @Schema(name = "SectionSettings")
    public record Settings(@NotBlank @Size(max = 200) String name, int place) {}

    @Override
    public final void change(Settings settings) {
        this.name = settings.name();
        this.place = settings.place();
    }

    @Override
    public String key() {
        return id.key();
    }

    @Override
    public Settings settings() {
        return new Settings(name, place);
    }
}
