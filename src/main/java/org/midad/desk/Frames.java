package org.midad.desk;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.midad.identity.CurrentActor;
import org.midad.identity.OwnPages;
import org.midad.notifications.Notifications;
import org.midad.platform.Languages;

/** Makes the frame of this request's page: for this person, in their language. */
@RequestScoped
public class Frames {

    static final String LANGUAGE = "midad-language";
    static final String THEME = "midad-theme";
    static final String WELCOMED = "midad-welcomed";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @Inject
    CurrentActor actor;

    @Inject
    RoutingContext request;

    @Inject
    Assets assets;

    @Inject
    Notifications notifications;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    /** Of a page that shows an article: what one was told of it one has read by that. */
    public Frame about(UUID article, String part) {
        notifications.readAbout(actor.get(), article);
        return of(part);
    }

    public Frame of(String part) {
        var person = actor.get();
        return new Frame(
                person,
                language(),
                zone,
                part,
                cookie(THEME).filter(THEMES::contains).orElse("auto"),
                OwnPages.tokenFor(request),
                DeskHeaders.nonce(request),
                assets.version(),
                notifications.unread(person));
    }

    /** What they chose, else what their browser asks for. */
    public Locale language() {
        return language(request);
    }

    static Locale language(RoutingContext request) {
        var chosen = request.request().getCookie(LANGUAGE);
        var asked = chosen == null ? request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen.getValue();
        // The desk speaks Arabic to whoever does not ask for another language.
        return asked == null ? Languages.ARABIC : Languages.wanted(asked);
    }

    /** The roles for which the first steps have been put away in this browser, which several people may share. */
    public Set<String> welcomed() {
        return cookie(WELCOMED)
                .map(roles -> Arrays.stream(roles.split("\\.", -1)).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
    }
}
