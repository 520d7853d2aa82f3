package org.midad.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Someone whose name stands over articles; not an account. */
@Entity
@Table(schema = "newsroom")
public class Person implements Kept<Person.Settings> {

    @Id
    private String key;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    private @Nullable String role;
    private @Nullable String bio;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    Person() {}

    Person(String key, Settings settings) {
        this.key = key;
        change(settings);
    }

    /** What an admin sets. */
    @Schema(name = "PersonSettings")
    public record Settings(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 2000) @Nullable String nameEn,
            @Size(max = 2000) @Nullable String role,
            @Size(max = 2000) @Nullable String bio) {}

    @Override
    public final void change(Settings settings) {
        this.name = settings.name();
        this.nameEn = settings.nameEn();
        this.role = settings.role();
        this.bio = settings.bio();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Settings settings() {
        return new Settings(name, nameEn, role, bio);
    }
}
