package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Looks through the open version for what is missing. */
@ApplicationScoped
public class Checks {

    private final Versions versions;
    private final ContentReader contents;

    @Inject
    Checks(Versions versions, ContentReader contents) {
        this.versions = versions;
        this.contents = contents;
    }

    List<Check> of(UUID article) {
        return Completeness.missing(contents.of(versions.current(article).revision())).stream()
                .map(field -> new Check("completeness", "/" + field, "Missing: " + field, true))
                .toList();
    }
}
