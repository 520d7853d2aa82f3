package org.midad.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What somebody who has just started Midad wants to know: addresses, users, what to type first. */
final class Guide {

    private final Node node;
    private final Ports ports;
    private final Folders folders;

    Guide(Node node, Ports ports, Folders folders) {
        this.node = node;
        this.ports = ports;
        this.folders = folders;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """

                Midad is ready.

                  API           %1$s/api/v1, described at %1$s/openapi.json
                  Sites         %1$s/content/v1/sites/open  (main and english want a token)
                  Management    %2$s/q/health and /q/metrics
                  Keycloak      %3$s  (its own administrator: admin, demo)
                  PostgreSQL    jdbc:postgresql://127.0.0.1:%4$d/midad  (midad_newsroom, midad_delivery; demo)
                  Object store  http://localhost:%5$d  (%6$s, %7$s)
                  Logs          %8$s

                  Users, each with the password demo:
                    reporter (politics)  reporter2 (sport)  editor, editor2 (politics, economy)
                    sporteditor (sport)  chief (every desk)  admin (runs the system)

                Newest articles of the public site:
                  curl '%1$s/content/v1/sites/open/articles'
                %9$s
                The same of a site that wants its token:
                  TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=site-main -d client_secret=demo \\
                    %10$s/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" '%1$s/content/v1/sites/main/articles'

                ./midad demo walks a story from draft to site. Ctrl-C stops everything; the data stays.
                """,
                node.url(),
                node.managementUrl(),
                "http://localhost:" + ports.keycloak(),
                ports.postgres(),
                ports.objectStore(),
                ObjectStore.KEY,
                ObjectStore.SECRET,
                folders.home().resolve("logs"),
                oneArticle(),
                Keycloak.realm(ports.keycloak()));
    }

    private String oneArticle() {
        var newest = new Caller(node.url()).get("/content/v1/sites/open/articles?limit=1");
        var slug = newest.status() == 200 ? newest.json().at("/items/0/slug").asText() : "";
        if (slug.isEmpty()) {
            return "";
        }
        return "One of them, %s:%n  curl '%s/content/v1/sites/open/articles/%s'%n"
                .formatted(slug, node.url(), URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }
}
