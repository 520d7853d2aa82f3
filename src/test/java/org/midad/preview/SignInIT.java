package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Node;

/** A browser walks from the page to Keycloak's sign-in and back; what it holds then opens pages, and the API for them. */
class SignInIT {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Newsroom newsroom = Newsroom.open();
    private final PreviewStory story = new PreviewStory(newsroom);
    // Keycloak marks its cookies Secure, which browsers send to localhost and Java's own cookie jar does not.
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    // The realm sends people back to this address only, and another test run may have that port: a proxy is at it.
    private final URI known =
            URI.create("http://localhost:" + newsroom.stack().ports().midad());
    private Node node = newsroom.node();

    @BeforeEach
    void a_node_stands_behind_a_proxy() {
        node = newsroom.startNode(Map.of("MIDAD_BEHIND_PROXY", "true", "MIDAD_BASE_URL", known.toString()));
        story.write("عنوان في المتصفح");
    }

    @AfterEach
    void the_node_stops() {
        node.stop();
    }

    @Test
    void a_browser_is_sent_to_sign_in_and_comes_back_to_the_page() throws Exception {
        var page = signIn("editor");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(story.preview());
        assertThat(page.body()).contains("<h1>عنوان في المتصفح</h1>", "ليلى الشامي");

        assertThat(get(known + "/api/v1/me").body()).contains("\"editor\"");
    }

    @Test
    void signing_in_opens_no_page_that_is_none_of_ones_business() throws Exception {
        assertThat(signIn("sporteditor").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> signIn(String user) throws IOException, InterruptedException {
        var form = get(known + story.preview());
        assertThat(form.uri().getPath()).contains("/realms/midad/");
        var action = FORM.matcher(form.body());
        assertThat(action.find()).isTrue();
        var fields = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=demo&credentialId=";
        return follow(request(action.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return follow(request(address));
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        var answer = send(first);
        for (int i = 0; i < 10 && answer.statusCode() / 100 == 3; i++) {
            answer = send(request(answer.uri()
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .toString()));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private HttpRequest.Builder request(String address) {
        var jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(address.replace(known.toString(), node.url())))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("X-Forwarded-Host", known.getAuthority());
        return jar.isEmpty() ? request : request.header("Cookie", jar);
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
