package org.midad.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team that owns articles; membership is a group of Keycloak's, {@code /desks/<key>}. */
@Entity
@Table(schema = "newsroom")
public class Desk implements Kept<Desk.Settings> {

    @Id
    private String key;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Desk() {}

    Desk(String key, Settings settings) {
        this.key = key;
        change(settings);
    }

    /** What an admin sets. */
    @Schema(name = "DeskSettings")
    public record Settings(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) @Nullable String nameEn) {}

    @Override
    public final void change(Settings settings) {
        this.name = settings.name();
        this.nameEn = settings.nameEn();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Settings settings() {
        return new Settings(name, nameEn);
    }
}
