package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.workflow.Fault;
import org.midad.workflow.State;
import org.midad.workflow.Story;

/** Tells the workflow what it wants to know of a version; asks the database only for what a rule really looks at. */
@ApplicationScoped
public class Stories {

    private final Versions versions;
    private final Notes notes;
    private final ContentReader contents;
    private final Pictures pictures;

    @Inject
    Stories(Versions versions, Notes notes, ContentReader contents, Pictures pictures) {
        this.versions = versions;
        this.notes = notes;
        this.contents = contents;
        this.pictures = pictures;
    }

    public Story of(Version version) {
        return new VersionStory(
                version, () -> versions.wasPublic(version.article().id()), sheet(version));
    }

    private Supplier<ContactSheet> sheet(Version version) {
        var sheet = new AtomicReference<@Nullable ContactSheet>();
        return () -> Objects.requireNonNull(
                sheet.updateAndGet(known -> known == null ? pictures.sheet(version.images()) : known));
    }

    /** Those of many versions that move together, by version: one question to the database instead of one for each. */
    public Map<UUID, Story> of(Collection<Version> many) {
        var articles = many.stream().map(version -> version.article().id()).collect(Collectors.toSet());
        var known = versions.wasPublic(articles);
        var sheet = pictures.sheet(
                many.stream().flatMap(version -> version.images().stream()).collect(Collectors.toSet()));
        return many.stream().distinct().collect(Collectors.toMap(Version::id, version -> {
            boolean wasPublic = known.contains(version.article().id());
            return new VersionStory(version, () -> wasPublic, () -> sheet);
        }));
    }

    /** The article as it stands, and one revision of it, perhaps an earlier one, that is to leave the newsroom. */
    public Story of(Version current, Revision leaving) {
        return leaving.equals(current.revision()) ? of(current) : new RevisionStory(current, leaving);
    }

    private class VersionStory implements Story {

        private final Version version;
        private final BooleanSupplier wasPublic;
        private final Supplier<ContactSheet> sheet;

        // Each rule about pictures asks for itself.
        private @Nullable Instant looked;
        private List<Fault> faults = List.of();

        VersionStory(Version version, BooleanSupplier wasPublic, Supplier<ContactSheet> sheet) {
            this.version = version;
            this.wasPublic = wasPublic;
            this.sheet = sheet;
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
            return pictures.missing(version, contents.of(version.revision()), sheet);
        }

        @Override
        public boolean hasBlockingNote() {
            return notes.anyBlocking(version.article().id());
        }

        @Override
        public List<Fault> imageFaults(Instant goesOut) {
            if (version.images().isEmpty()) {
                return List.of();
            }
            if (!goesOut.equals(looked)) {
                faults = sheet.get().faults(contents.of(version.revision()), goesOut);
                looked = goesOut;
            }
            return faults;
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
            super(current, () -> versions.wasPublic(current.article().id()), sheet(current));
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
