package org.midad.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A picture on paper, for trying the rules: Rana's, of the politics desk, with all it needs. */
record Print(State state, String author, List<String> missing) implements Story {

    static Print in(State state) {
        return new Print(state, "rana", List.of());
    }

    Print without(String field) {
        return new Print(state, author, List.of(field));
    }

    Print by(String someone) {
        return new Print(state, someone, missing);
    }

    @Override
    public Matter matter() {
        return Matter.IMAGE;
    }

    @Override
    public String desk() {
        return "politics";
    }

    @Override
    public Set<String> contributors() {
        return Set.of(author);
    }

    @Override
    public Set<String> authors() {
        return Set.of(author);
    }

    @Override
    public Optional<String> submitter() {
        return Optional.of(author);
    }

    @Override
    public Optional<String> claimant() {
        return Optional.empty();
    }

    @Override
    public boolean hasBlockingNote() {
        return false;
    }

    @Override
    public boolean onLegalHold() {
        return false;
    }

    @Override
    public boolean sealed() {
        return false;
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
