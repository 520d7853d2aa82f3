package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.workflow.State;
import org.midad.workflow.Story;

/** Tells the workflow what it wants to know of a version; asks the database only for what a rule really looks at. */
@ApplicationScoped
public class Stories {

    private final Versions versions;
    private final Notes notes;
    private final ContentReader contents;

    @Inject
    Stories(Versions versions, Notes notes, ContentReader contents) {
        this.versions = versions;
        this.notes = notes;
        this.contents = contents;
    }

    public Story of(Version version) {
        return new VersionStory(
                version, () -> versions.wasPublic(version.article().id()));
    }

    /** Those of many versions that move together, by version: one question to the database instead of one for each. */
    public Map<UUID, Story> of(Collection<Version> many) {
        var articles = many.stream().map(version -> version.article().id()).collect(Collectors.toSet());
        var known = versions.wasPublic(articles);
        return many.stream().distinct().collect(Collectors.toMap(Version::id, version -> {
            boolean wasPublic = known.contains(version.article().id());
            return new VersionStory(version, () -> wasPublic);
        }));
    }

    /** The article as it stands, and one revision of it, perhaps an earlier one, that is to leave the newsroom. */
    public Story of(Version current, Revision leaving) {
        return leaving.equals(current.revision()) ? of(current) : new RevisionStory(current, leaving);
    }

    private class VersionStory implements Story {

        private final Version version;
        private final BooleanSupplier wasPublic;

        VersionStory(Version version, BooleanSupplier wasPublic) {
            this.version = version;
            this.wasPublic = wasPublic;
        }

        @Override
        public State state() {
            return version.state();
        }

        @Override
        public String desk() {
            return version.article().desk();
        }

        @Override
        public Set<String> contributors() {
            return Set.copyOf(version.contributors());
        }

        @Override
        public Set<String> authors() {
            return Set.copyOf(version.authors());
        }

        @Override
        public Optional<String> submitter() {
            return Optional.ofNullable(version.submittedBy());
        }

        @Override
        public Optional<String> claimant() {
            return Optional.ofNullable(version.claimedBy());
        }

        @Override
        public List<String> missing() {
            return Completeness.missing(contents.of(version.revision()));
        }

        @Override
        public boolean hasBlockingNote() {
            return notes.anyBlocking(version.article().id());
        }

        @Override
        public boolean onLegalHold() {
            return version.article().legalHold() != null;
        }

        @Override
        public boolean sealed() {
            return version.sealed();
        }

        @Override
        public Optional<Instant> embargo() {
            return version.embargoLifted()
                    ? Optional.empty()
                    : Optional.ofNullable(contents.of(version.revision()).embargo())
                            .map(Embargo::end);
        }

        @Override
        public boolean hasOpenVersion() {
            return version.state().open()
                    || versions.current(version.article().id()).state().open();
        }

        @Override
        public boolean wasPublic() {
            return wasPublic.getAsBoolean();
        }
    }

    private final class RevisionStory extends VersionStory {

        private final Version current;
        private final Revision leaving;

        RevisionStory(Version current, Revision leaving) {
            super(current, () -> versions.wasPublic(current.article().id()));
            this.current = current;
            this.leaving = leaving;
        }

        /** Words that were spiked do not leave, whatever became of the article since. */
        @Override
        public State state() {
            var own = versions.findById(leaving.versionId()).state();
            return own == State.SPIKED ? own : super.state();
        }

        /** The later of both; one that the newest words share with the earlier ones was perhaps lifted. */
        @Override
        public Optional<Instant> embargo() {
            var own = contents.of(leaving).embargo();
            if (own == null || own.equals(contents.of(current.revision()).embargo())) {
                return super.embargo();
            }
            return Stream.concat(super.embargo().stream(), Stream.of(own.end())).max(Comparator.naturalOrder());
        }
    }
}
