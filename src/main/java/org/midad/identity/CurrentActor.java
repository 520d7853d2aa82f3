package org.midad.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actor of this request, read from the token that Keycloak gave them. */
@RequestScoped
public class CurrentActor {

    /** Membership of a desk is membership of this Keycloak group. */
    private static final String DESKS = "/desks/";

    private final SecurityIdentity identity;

    @Inject
    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        var token = token();
        var username = Optional.<Object>ofNullable(token.getClaim("preferred_username"))
                .orElse(token.getSubject())
                .toString();
        var name = Optional.<Object>ofNullable(token.getClaim("name"))
                .orElse(username)
                .toString();
        return new Actor(token.getSubject(), username, name, roles(), desks(token.getClaim("groups")));
    }

    /** Their address, where Keycloak has verified that it is theirs. */
    Optional<String> email() {
        var token = token();
        boolean isVerified = Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified")));
        return isVerified ? Optional.ofNullable(token.getClaim("email")) : Optional.empty();
    }

    private OidcJwtCallerPrincipal token() {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw new io.quarkus.security.UnauthorizedException();
        }
        return token;
    }

    private Set<Role> roles() {
        return identity.getRoles().stream()
                .flatMap(key -> Role.of(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> desks(Object groups) {
        Stream<?> paths = groups instanceof Collection<?> list ? list.stream() : Stream.empty();
        return paths.map(CurrentActor::text)
                .filter(path -> path.startsWith(DESKS))
                .map(path -> path.substring(DESKS.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    // Claims arrive as JSON strings or as plain ones, depending on who parsed the token.
    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString();
    }
}
