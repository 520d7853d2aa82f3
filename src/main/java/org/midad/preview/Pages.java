package org.midad.preview;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Sends pages. */
final class Pages {

    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private Pages() {}

    static Response html(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(HTML).build();
    }
}
