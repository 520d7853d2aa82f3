package org.midad.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;

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

    @Column(name = "merged_into")
    private @Nullable String mergedInto;

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
        requireItsOwn();
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

    @Override
    public Map<String, Object> more() {
        return mergedInto == null ? Map.of() : Map.of("mergedInto", mergedInto);
    }

    /** What names this one names the other from now on; the words that were approved stay as they are. */
    void mergeInto(Topic other) {
        requireItsOwn();
        if (other.mergedInto != null) {
            throw InputError.at("/into", "topic.merged", other.key);
        }
        if (other.key.equals(key)) {
            throw InputError.at("/into", "topic.itself");
        }
        mergedInto = other.key;
    }

    private void requireItsOwn() {
        if (mergedInto != null) {
            throw new Refusal(409, "topic-merged", key, mergedInto);
        }
    }
}
