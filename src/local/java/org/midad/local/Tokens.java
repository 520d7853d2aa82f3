package org.midad.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens from the real Keycloak, each kept until shortly before it expires. */
public final class Tokens {

    private static final Duration TOO_CLOSE = Duration.ofSeconds(30);
    private static final String PASSWORD = "demo";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Map<String, String>, Token> known = new ConcurrentHashMap<>();
    private final URI endpoint;

    public Tokens(String realm) {
        endpoint = URI.create(realm + "/protocol/openid-connect/token");
    }

    /** Where whoever has none yet asks for one. */
    public URI endpoint() {
        return endpoint;
    }

    public String ofPerson(String client, String user) {
        return token(Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD));
    }

    public String ofSite(String site) {
        return token(
                Map.of("grant_type", "client_credentials", "client_id", "site-" + site, "client_secret", PASSWORD));
    }

    private String token(Map<String, String> request) {
        return known.compute(request, (key, before) -> before == null || before.isStale() ? fetch(key) : before)
                .value();
    }

    private Token fetch(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token for " + form + ": " + response.body());
            }
            return read(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Token read(String answer) throws JsonProcessingException {
        var fields = json.readTree(answer);
        var life = Duration.ofSeconds(fields.path("expires_in").asLong());
        return new Token(fields.path("access_token").asText(), Instant.now().plus(life));
    }

    private record Token(String value, Instant expires) {
        boolean isStale() {
            return Instant.now().plus(TOO_CLOSE).isAfter(expires);
        }
    }
}
