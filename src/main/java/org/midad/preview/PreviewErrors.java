package org.midad.preview;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.midad.platform.Languages;
import org.midad.platform.Problem;

/** People in a browser get a page where programs get a problem. */
public class PreviewErrors {

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getPath().startsWith("/preview/")
                && wantsPage(request)) {
            var language = Languages.wanted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.setEntity(page(problem, language.toLanguageTag()), null, Pages.HTML);
        }
    }

    private static String page(Problem problem, String lang) {
        return PreviewTemplates.refused(new PreviewRefused(lang, problem.title(), problem.detail()))
                .render();
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.getSubtype().endsWith("json"))
                .findFirst()
                .filter(type -> type.getType().equals("text"))
                .isPresent();
    }
}
