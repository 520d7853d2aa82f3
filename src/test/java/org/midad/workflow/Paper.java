package org.midad.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A story on paper, for trying the rules: a politics story of Rana's, and whatever a test says otherwise. */
record Paper(
        State state,
        String desk,
        Set<String> contributors,
        Set<String> authors,
        Optional<String> submitter,
        Optional<String> claimant,
        List<String> missing,
        boolean hasBlockingNote,
        boolean onLegalHold,
        boolean sealed,
        Optional<Instant> embargo,
        boolean hasOpenVersion,
        boolean wasPublic)
        implements Story {

    static final String IMAGE = "0199a000-0000-7000-8000-000000000001";

    /** Written by Rana on the politics desk; complete, sealed where that makes a difference, nothing in the way. */
    static Paper in(State state) {
        return new Paper(
                state,
                "politics",
                Set.of("rana"),
                Set.of("rana"),
                Optional.of("rana"),
                Optional.of("layla"),
                List.of(),
                false,
                false,
                true,
                Optional.empty(),
                state.open(),
                false);
    }

    Paper writtenBy(String author) {
        return new Paper(
                state,
                desk,
                Set.of(author),
                Set.of(author),
                Optional.of(author),
                claimant,
                missing,
                hasBlockingNote,
                onLegalHold,
                sealed,
                embargo,
                hasOpenVersion,
                wasPublic);
    }

    Paper submittedBy(String someone) {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                Optional.of(someone),
                claimant,
                missing,
                hasBlockingNote,
                onLegalHold,
                sealed,
                embargo,
                hasOpenVersion,
                wasPublic);
    }

    Paper without(String field) {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                List.of(field),
                hasBlockingNote,
                onLegalHold,
                sealed,
                embargo,
                hasOpenVersion,
                wasPublic);
    }

    Paper withBlockingNote() {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                missing,
                true,
                onLegalHold,
                sealed,
                embargo,
                hasOpenVersion,
                wasPublic);
    }

    Paper underHold() {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                missing,
                hasBlockingNote,
                true,
                sealed,
                embargo,
                hasOpenVersion,
                wasPublic);
    }

    Paper changedSinceApproval() {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                missing,
                hasBlockingNote,
                onLegalHold,
                false,
                embargo,
                hasOpenVersion,
                wasPublic);
    }

    Paper embargoedUntil(Instant end) {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                missing,
                hasBlockingNote,
                onLegalHold,
                sealed,
                Optional.of(end),
                hasOpenVersion,
                wasPublic);
    }

    Paper withOpenVersion() {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                missing,
                hasBlockingNote,
                onLegalHold,
                sealed,
                embargo,
                true,
                wasPublic);
    }

    Paper seenByReaders() {
        return new Paper(
                state,
                desk,
                contributors,
                authors,
                submitter,
                claimant,
                missing,
                hasBlockingNote,
                onLegalHold,
                sealed,
                embargo,
                hasOpenVersion,
                true);
    }

    Story withFaultyImage(Rule rule) {
        var story = this;
        return (Story) java.lang.reflect.Proxy.newProxyInstance(
                Story.class.getClassLoader(),
                new Class<?>[] {Story.class},
                (proxy, method, args) -> method.getName().equals("imageFaults")
                        ? List.of(new Fault(IMAGE, rule))
                        : method.isDefault()
                                ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, args)
                                : method.invoke(story, args));
    }
}
