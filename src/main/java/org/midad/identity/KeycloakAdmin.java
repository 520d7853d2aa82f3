package org.midad.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.midad.platform.Refusal;

/** Keycloak's own API of the realm, called as the client that may look at people and groups. */
@ApplicationScoped
class KeycloakAdmin {

    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private final ObjectMapper mapper;
    private final String realm;
    private final String client;
    private final Optional<String> secret;

    KeycloakAdmin(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "midad.directory.client") String client,
            @ConfigProperty(name = "midad.directory.secret") Optional<String> secret) {
        this.mapper = mapper;
        this.realm = realm;
        this.client = client;
        this.secret = secret;
    }

    boolean isOpen() {
        return secret.isPresent();
    }

    JsonNode get(String path) {
        return call(request(path).GET().build());
    }

    void send(String method, String path, Map<String, ?> body) {
        call(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(mapper.valueToTree(body).toString()))
                .build());
    }

    static Refusal unavailable() {
        return new Refusal(503, "directory-unavailable");
    }

    private HttpRequest.Builder request(String path) {
        var base = realm.replaceFirst("/realms/(?=[^/]+$)", "/admin/realms/");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                client,
                "client_secret",
                secret.orElseThrow(KeycloakAdmin::unavailable));
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        return call(request).path("access_token").asText();
    }

    private JsonNode call(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                LOG.warnf("Keycloak answers %s %s with %d", request.method(), request.uri(), answer.statusCode());
                throw unavailable();
            }
            return answer.body().isEmpty() ? mapper.createObjectNode() : mapper.readTree(answer.body());
        } catch (IOException e) {
            LOG.warnf("Keycloak does not answer %s %s: %s", request.method(), request.uri(), e);
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }
}
