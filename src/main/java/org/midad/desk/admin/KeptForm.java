package org.midad.desk.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.midad.desk.admin.Drawer.Field;
import org.midad.platform.InputError;

/** What is typed of something that an admin keeps; each kind has some of these fields. */
public class KeptForm {

    @RestForm
    public @Nullable String key;

    /** What the one who typed had read. */
    @RestForm
    public @Nullable String tag;

    @RestForm
    public @Nullable String name;

    @RestForm
    public @Nullable String nameEn;

    @RestForm
    public @Nullable String locale;

    @RestForm
    public @Nullable String baseUrl;

    @RestForm("public")
    public @Nullable String isPublic;

    @RestForm
    public @Nullable String urlPattern;

    @RestForm
    public @Nullable String publisher;

    @RestForm
    public @Nullable String publisherLogo;

    @RestForm
    public @Nullable String fullFeeds;

    @RestForm
    public @Nullable String hub;

    @RestForm
    public @Nullable String place;

    @RestForm
    public @Nullable String role;

    @RestForm
    public @Nullable String bio;

    @RestForm
    public @Nullable String medtop;

    static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("name", given(name));
        values.put("nameEn", given(nameEn));
        values.put("locale", given(locale));
        values.put("baseUrl", given(baseUrl));
        values.put("public", given(isPublic));
        values.put("urlPattern", given(urlPattern));
        values.put("publisher", given(publisher));
        values.put("publisherLogo", given(publisherLogo));
        values.put("fullFeeds", given(fullFeeds));
        values.put("hub", given(hub));
        values.put("place", given(place));
        values.put("role", given(role));
        values.put("bio", given(bio));
        values.put("medtop", given(medtop));
        return values;
    }

    /** The settings these are; what is left empty is not there. */
    <S> S settings(Drawer<S> drawer, ObjectMapper mapper) {
        var values = values();
        var settings = mapper.createObjectNode();
        drawer.fields().forEach(field -> put(settings, field, values.getOrDefault(field.name(), "")));
        try {
            return mapper.treeToValue(settings, drawer.kind().settings());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode settings, Field field, String value) {
        switch (field.input()) {
            case YES -> settings.put(field.name(), value.equals("true"));
            case NUMBER -> settings.put(field.name(), number(field, value));
            case TEXT, LATIN, LINES -> settings.put(field.name(), value.isEmpty() ? null : value);
        }
    }

    private static int number(Field field, String value) {
        try {
            return value.isEmpty() ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw InputError.at("/" + field.name(), "number.whole");
        }
    }

    /** What a form begins with. */
    static Map<String, String> values(Object settings, ObjectMapper mapper) {
        var values = new HashMap<String, String>();
        ObjectNode tree = mapper.valueToTree(settings);
        tree.properties()
                .forEach(field -> values.put(
                        field.getKey(),
                        field.getValue().isNull() ? "" : field.getValue().asText()));
        return values;
    }
}
