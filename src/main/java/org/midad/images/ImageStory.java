package org.midad.images;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.midad.workflow.Matter;
import org.midad.workflow.State;
import org.midad.workflow.Story;

/** Tells the workflow what it wants to know of an image. */
record ImageStory(Image image, Described described, BooleanSupplier blocked) implements Story {

    @Override
    public Matter matter() {
        return Matter.IMAGE;
    }

    @Override
    public State state() {
        return image.state();
    }

    @Override
    public String desk() {
        return image.desk();
    }

    @Override
    public Set<String> contributors() {
        return Set.copyOf(image.contributors());
    }

    @Override
    public Set<String> authors() {
        return Set.copyOf(image.authors());
    }

    @Override
    public Optional<String> submitter() {
        return Optional.ofNullable(image.submittedBy());
    }

    @Override
    public Optional<String> claimant() {
        return Optional.empty();
    }

    @Override
    public List<String> missing() {
        return described.missing();
    }

    @Override
    public boolean hasBlockingNote() {
        return blocked.getAsBoolean();
    }

    @Override
    public boolean onLegalHold() {
        return false;
    }

    @Override
    public boolean sealed() {
        return image.state() == State.APPROVED;
    }

    @Override
    public Optional<Instant> embargo() {
        return Optional.empty();
    }

    @Override
    public boolean hasOpenVersion() {
        return false;
    }

    @Override
    public boolean wasPublic() {
        return false;
    }
}
