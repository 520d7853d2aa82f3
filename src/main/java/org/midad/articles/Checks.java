package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Looks through the open version for what is missing. */
@ApplicationScoped
public class Checks {

    private final Versions versions;
    private final Stories stories;

    @Inject
    Checks(Versions versions, Stories stories) {
        this.versions = versions;
        this.stories = stories;
    }

    List<Check> of(UUID article) {
        return stories.of(versions.current(article)).missing().stream()
                .map(field -> new Check("completeness", "/" + field, "Missing: " + field, true))
                .toList();
    }
}
