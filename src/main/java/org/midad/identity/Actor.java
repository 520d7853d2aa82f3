package org.midad.identity;

import java.util.Set;

/**
 * Who does something: a person, a site, or the scheduler.
 *
 * @param id the token's subject; stays the same when a person is renamed
 * @param username what they sign in with
 * @param name what colleagues read
 * @param desks keys of the desks they are on
 */
public record Actor(String id, String username, String name, Set<Role> roles, Set<String> desks) {

    /** Midad itself, when an instant has come that an editor has set. */
    public static final Actor SCHEDULER = new Actor("scheduler", "scheduler", "Scheduler", Set.of(), Set.of());

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** On every desk is who is chief. */
    public boolean on(String desk) {
        return is(Role.CHIEF) || desks.contains(desk);
    }

    /** Whether the desk's work is any of their business. */
    public boolean worksOn(String desk) {
        return is(Role.CHIEF) || (on(desk) && isStaff());
    }

    /** Keys of the desks whose work they see; a chief sees that of all others too. */
    public Set<String> desksOfWork() {
        return is(Role.REPORTER) || is(Role.EDITOR) ? desks : Set.of();
    }

    /** Whether they make what is published: reporters, editors and the chief. */
    public boolean isStaff() {
        return is(Role.CHIEF) || is(Role.REPORTER) || is(Role.EDITOR);
    }

    public boolean edits(String desk) {
        return is(Role.CHIEF) || (on(desk) && is(Role.EDITOR));
    }
}
