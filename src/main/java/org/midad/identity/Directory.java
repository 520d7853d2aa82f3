package org.midad.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The people who can sign in, their roles and desks, as Keycloak has them. */
@ApplicationScoped
public class Directory {

    private static final List<Role> PARTS = List.of(Role.REPORTER, Role.EDITOR, Role.CHIEF, Role.ADMIN);
    private static final String ALL = "max=10000&briefRepresentation=true";
    private static final String DESKS = "desks";

    private final KeycloakAdmin keycloak;

    @Inject
    Directory(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Somebody with a role in the newsroom.
     *
     * @param id the subject of their tokens
     * @param roles and {@code desks}: by key
     */
    public record Account(String id, String username, String name, List<String> roles, List<String> desks) {

        public boolean isOn(String desk) {
            return desks.contains(desk);
        }
    }

    /** Whether Midad has been given a way to ask. */
    public boolean isOpen() {
        return keycloak.isOpen();
    }

    /** Everybody with a role, in the order of their names. */
    public List<Account> accounts() {
        var found = new LinkedHashMap<String, Account>();
        for (var role : PARTS) {
            for (var user : keycloak.get("/roles/" + role.key() + "/users?" + ALL)) {
                found.computeIfAbsent(user.path("id").asText(), id -> account(id, user))
                        .roles()
                        .add(role.key());
            }
        }
        groups().forEach((desk, group) -> keycloak.get("/groups/" + group + "/members?" + ALL)
                .forEach(user -> Optional.ofNullable(found.get(user.path("id").asText()))
                        .ifPresent(account -> account.desks().add(desk))));
        return found.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    public Optional<Account> account(String id) {
        return accounts().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** Their next token says so: within the life of the one they have. */
    public void join(String account, String desk) {
        var group = Optional.ofNullable(groups().get(desk)).orElseGet(() -> make(desk));
        keycloak.send("PUT", "/users/" + account + "/groups/" + group, Map.of());
    }

    public void leave(String account, String desk) {
        Optional.ofNullable(groups().get(desk))
                .ifPresent(group -> keycloak.send("DELETE", "/users/" + account + "/groups/" + group, Map.of()));
    }

    /** Group by desk. */
    private Map<String, String> groups() {
        var groups = new TreeMap<String, String>();
        parent().ifPresent(parent -> keycloak.get("/groups/" + parent + "/children?" + ALL)
                .forEach(group ->
                        groups.put(group.path("name").asText(), group.path("id").asText())));
        return groups;
    }

    private Optional<String> parent() {
        for (var group : keycloak.get("/groups?" + ALL)) {
            if (group.path("name").asText().equals(DESKS)) {
                return Optional.of(group.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private String make(String desk) {
        if (parent().isEmpty()) {
            keycloak.send("POST", "/groups", Map.of("name", DESKS));
        }
        var parent = parent().orElseThrow(KeycloakAdmin::unavailable);
        keycloak.send("POST", "/groups/" + parent + "/children", Map.of("name", desk));
        return Optional.ofNullable(groups().get(desk)).orElseThrow(KeycloakAdmin::unavailable);
    }

    private static Account account(String id, JsonNode user) {
        var username = user.path("username").asText();
        var name =
                (user.path("firstName").asText() + " " + user.path("lastName").asText()).strip();
        return new Account(id, username, name.isEmpty() ? username : name, new ArrayList<>(), new ArrayList<>());
    }
}
