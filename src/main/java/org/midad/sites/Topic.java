package org.midad.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject of articles, with its IPTC Media Topic where it has one. */
@Entity
@Table(schema = "newsroom")
public class Topic implements Kept<Topic.Settings> {

    @Id
    private String key;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    private @Nullable String medtop;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Topic() {}

    Topic(String key, Settings settings) {
        this.key = key;
        change(settings);
    }

    /** What an admin sets. */
    @Schema(name = "TopicSettings")
    public record Settings(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 2000) @Nullable String nameEn,
            @Size(max = 2000) @Nullable String medtop) {}

    @Override
    public final void change(Settings settings) {
        this.name = settings.name();
        this.nameEn = settings.nameEn();
        this.medtop = settings.medtop();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Settings settings() {
        return new Settings(name, nameEn, medtop);
    }
}
