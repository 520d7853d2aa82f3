package org.midad.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which part of Midad this process is: the newsroom, delivery to the sites, or both. */
@ApplicationScoped
public class Face {

    /** The values of {@code midad.face}. */
    enum Part {
        ALL,
        NEWSROOM,
        DELIVERY
    }

    private final Part part;

    Face(@ConfigProperty(name = "midad.face") Part part) {
        this.part = part;
    }

    /** Whether sites are served here. */
    public boolean delivers() {
        return part != Part.NEWSROOM;
    }

    /** Whether people work here. Where they do not, nothing but delivery answers, and its database role is the only one. */
    public boolean isNewsroom() {
        return part != Part.DELIVERY;
    }
}
