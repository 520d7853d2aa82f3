package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Ability;
import org.midad.images.darkroom.Darkroom;
import org.midad.images.darkroom.Settings;

/** Opens the darkroom when it is first needed: a node that only delivers never does. */
@ApplicationScoped
public class DarkroomKey implements Ability {

    private static final Logger LOG = Logger.getLogger(DarkroomKey.class);

    private final ImageSettings settings;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Darkroom darkroom;

    @Inject
    DarkroomKey(ImageSettings settings) {
        this.settings = settings;
    }

    Darkroom darkroom() {
        var open = darkroom;
        return open == null ? open() : open;
    }

    private Darkroom open() {
        opening.lock();
        try {
            var open = darkroom;
            if (open == null) {
                var usual = Settings.usual(settings.scratch());
                open = Darkroom.open(new Settings(
                        settings.engine(), usual.scratch(), usual.limit(), usual.memory(), usual.children()));
                LOG.infof("Pictures are developed by %s", open.engine());
                darkroom = open;
            }
            return open;
        } finally {
            opening.unlock();
        }
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public String value() {
        return darkroom().engine();
    }

    /** A new folder for one piece of work; who made it removes it. */
    Path folder(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(settings.scratch()), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
