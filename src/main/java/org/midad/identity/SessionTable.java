package org.midad.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** The sessions of signed-in browsers, each under the hash of its secret. */
@ApplicationScoped
class SessionTable {

    private final Session session;

    @Inject
    SessionTable(Session session) {
        this.session = session;
    }

    /** Opens a session; browsers that never signed out leave rows behind, which Keycloak renews no more, and those go. */
    @Transactional
    void open(String secret, AuthorizationCodeTokens tokens) {
        session.createNativeQuery("delete from newsroom.desk_session where renewed_at < now() - interval '2 days'")
                .executeUpdate();
        session.createNativeQuery("insert into newsroom.desk_session (secret_hash, tokens) values (?1, ?2)")
                .setParameter(1, SessionSecret.hash(secret))
                .setParameter(2, text(tokens))
                .executeUpdate();
    }

    /** Keycloak's newer tokens of a session; false where it has ended meanwhile. */
    @Transactional
    boolean renew(String secret, AuthorizationCodeTokens tokens) {
        return session.createNativeQuery("update newsroom.desk_session set tokens = ?2, renewed_at = now()"
                                + " where secret_hash = ?1")
                        .setParameter(1, SessionSecret.hash(secret))
                        .setParameter(2, text(tokens))
                        .executeUpdate()
                == 1;
    }

    @Transactional
    Optional<AuthorizationCodeTokens> find(String secret) {
        return session
                .createNativeQuery("select tokens from newsroom.desk_session where secret_hash = ?1", String.class)
                .setParameter(1, SessionSecret.hash(secret))
                .getResultList()
                .stream()
                .findFirst()
                .map(SessionTable::tokens);
    }

    @Transactional
    void end(String secret) {
        session.createNativeQuery("delete from newsroom.desk_session where secret_hash = ?1")
                .setParameter(1, SessionSecret.hash(secret))
                .executeUpdate();
    }

    // Quarkus has sealed the tokens with the desk's secret before they come here.
    private static String text(AuthorizationCodeTokens tokens) {
        return new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode();
    }

    private static AuthorizationCodeTokens tokens(String text) {
        var json = new JsonObject(text);
        return new AuthorizationCodeTokens(
                json.getString("id"),
                json.getString("access"),
                json.getString("refresh"),
                json.getLong("expiresIn"),
                json.getString("scope"));
    }
}
