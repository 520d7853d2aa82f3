package org.midad.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.midad.identity.Actor;
import org.midad.identity.Colleagues;
import org.midad.language.Folding;

/** Who can be named in a note, so that they are told of it: those whose business it is. */
@ApplicationScoped
public class Addressees {

    private static final int MOST = 8;

    private final Colleagues colleagues;

    @Inject
    Addressees(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Those on a desk whose name begins so, or one word of it, however that is spelled. */
    public List<Actor> begun(Actor me, String desk, String letters) {
        return begun(colleagues.all(), me, desk, letters);
    }

    static List<Actor> begun(List<Actor> all, Actor me, String desk, String letters) {
        var wanted = Folding.fold(letters);
        return all.stream()
                .filter(person -> person.worksOn(desk) && !person.id().equals(me.id()))
                .filter(person -> Mentions.in("@" + person.username()).contains(person.username()))
                .filter(person -> names(person).anyMatch(name -> name.startsWith(wanted)))
                .sorted(Comparator.comparing(
                                (Actor person) -> !Folding.fold(person.name()).startsWith(wanted))
                        .thenComparing(Actor::name))
                .limit(MOST)
                .toList();
    }

    private static Stream<String> names(Actor person) {
        return Stream.concat(
                Stream.of(Folding.fold(person.username())),
                Stream.of(Folding.fold(person.name()).split(" ")));
    }
}
