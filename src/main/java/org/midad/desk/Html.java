package org.midad.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers of the desk. */
public final class Html {

    static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private Html() {}

    public static Response page(TemplateInstance page) {
        return page(200, page);
    }

    public static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(TYPE).build();
    }

    /** After a form was sent: the browser asks for the page anew, and reloading it sends nothing twice. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
