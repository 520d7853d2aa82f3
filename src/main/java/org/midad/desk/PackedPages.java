package org.midad.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.midad.platform.Gzip;

/** Pages are sent compressed to browsers that take them so: a full board is less than a tenth of its size then. */
public class PackedPages {

    private static final int WORTH_PACKING = 1_000;

    @ServerResponseFilter
    public void pack(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof String page
                && page.length() > WORTH_PACKING
                && Html.TYPE.equals(response.getMediaType())
                && DeskHeaders.isPage(request.getUriInfo().getPath())) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (Gzip.isTaken(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
                response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
                response.setEntity(Gzip.packed(page.getBytes(StandardCharsets.UTF_8)), null, Html.TYPE);
            }
        }
    }
}
