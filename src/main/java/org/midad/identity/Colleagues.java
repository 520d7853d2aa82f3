package org.midad.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All who work here, as far as they have been here lately. */
@ApplicationScoped
public class Colleagues {

    private final Session session;

    @Inject
    Colleagues(Session session) {
        this.session = session;
    }

    /** Those who were here in the last three months; who stays away longer is forgotten. */
    public List<Actor> all() {
        return session
                .createNativeQuery(
                        "select id, username, name, roles, desks from newsroom.colleague"
                                + " where seen_at > now() - interval '90 days'",
                        Object[].class)
                .getResultList()
                .stream()
                .map(Colleagues::actor)
                .toList();
    }

    /** However long ago they were here. */
    public Optional<Colleague> find(String id) {
        return session.createNativeQuery(
                        "select id, username, name, roles, desks, email, language from newsroom.colleague where id = ?1",
                        Object[].class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(row -> new Colleague(actor(row), (String) row[5], (String) row[6]));
    }

    @Transactional
    void remember(Actor actor, @Nullable String email) {
        session.createNativeQuery("insert into newsroom.colleague (id, username, name, roles, desks, email, seen_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, now()) on conflict (id) do update"
                        + " set username = excluded.username, name = excluded.name, roles = excluded.roles,"
                        + " desks = excluded.desks, email = excluded.email, seen_at = excluded.seen_at")
                .setParameter(1, actor.id())
                .setParameter(2, actor.username())
                .setParameter(3, actor.name())
                .setParameter(4, actor.roles().stream().map(Role::key).sorted().toArray(String[]::new))
                .setParameter(5, actor.desks().toArray(String[]::new))
                .setParameter(6, email, String.class)
                .executeUpdate();
    }

    private static Actor actor(Object[] row) {
        var roles = Stream.of((String[]) row[3])
                .flatMap(key -> Role.of(key).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Actor((String) row[0], (String) row[1], (String) row[2], roles, Set.of((String[]) row[4]));
    }
}
