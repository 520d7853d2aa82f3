package org.midad.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.midad.platform.KeysUnavailable;
import org.midad.platform.Refusal;

/**
 * Checks the bearer tokens of sites. What has been checked is remembered by the token's hash until it expires, at most
 * some minutes, so that a site that asks a thousand times costs one signature check and a withdrawn key soon counts.
 */
@ApplicationScoped
class SiteTokens {

    private static final String ROLE = "site";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_TOKEN = 8_000;

    private final TenantIdentityProvider tokens;
    private final AsyncCache<ByteBuffer, Holder> holders;

    SiteTokens(TenantIdentityProvider tokens) {
        this.tokens = tokens;
        this.holders = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfter(Expiry.<ByteBuffer, Holder>creating((token, holder) -> holder.remembered()))
                .buildAsync();
    }

    /**
     * Whom a valid token was given to.
     *
     * @param site the site whose machine it is; null for anybody who is not one
     * @param client by its id, of which a site may have several
     */
    record Holder(@Nullable String site, String client, Instant expires) {

        private Duration remembered() {
            var left = Duration.between(Instant.now(), expires);
            return left.isNegative() ? Duration.ZERO : left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
        }

        boolean mayRead(String wanted) {
            return wanted.equals(site);
        }
    }

    /** Who sent this {@code Authorization}; a {@link Refusal} with 401, or with 503 where nobody can tell. */
    CompletableFuture<Holder> holder(@Nullable String authorization) {
        var token = token(authorization);
        return token == null
                ? CompletableFuture.failedFuture(new Refusal(401, "http-401"))
                : holders.get(hash(token), (hash, executor) -> check(token));
    }

    private CompletableFuture<Holder> check(String token) {
        return tokens.authenticate(new AccessTokenCredential(token))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new OIDCException("No answer from the sign-in service"))
                .map(SiteTokens::holder)
                .onFailure()
                .transform(SiteTokens::refusal)
                .subscribeAsCompletionStage();
    }

    private static Holder holder(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("Not a JSON web token");
        }
        var expires = Instant.ofEpochSecond(token.getExpirationTime());
        boolean isSite = identity.hasRole(ROLE) && token.getClaim("site") instanceof String;
        var client = token.getClaim("azp") instanceof String azp ? azp : token.getSubject();
        return new Holder(isSite ? token.getClaim("site") : null, String.valueOf(client), expires);
    }

    private static Refusal refusal(Throwable thrown) {
        return KeysUnavailable.isCauseOf(thrown) ? new Refusal(503, "keys-unavailable") : new Refusal(401, "http-401");
    }

    private static @Nullable String token(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST_TOKEN
                || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        var token = authorization.substring(7).strip();
        return token.isEmpty() ? null : token;
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
