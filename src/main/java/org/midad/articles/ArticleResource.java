package org.midad.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleService.NewArticle;
import org.midad.identity.CurrentActor;
import org.midad.language.Locales;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;
import org.midad.workflow.State;

/** Articles over HTTP: the board, one article, saving, and every step of the workflow. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ArticleResource {

    @Inject
    ArticleService service;

    @Inject
    ArticleViews views;

    @Inject
    Board board;

    @Inject
    ContentReader contents;

    @Inject
    SetAside setAside;

    @Inject
    CurrentActor actor;

    /** For the documentation: the body of a new article is this and the fields of the content beside it. */
    @Schema(name = "NewArticle", description = "locale and desk, and the fields of Content beside them")
    public record NewArticleFields(
            String locale, String desk, @Nullable String slugline) {}

    @GET
    @Operation(operationId = "listBoard", summary = "The board: each article of your desks once, latest change first")
    public Page<ArticleView.Summary> board(
            @RestQuery @Nullable State state,
            @RestQuery("desk") @Nullable String onDesk,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        var filter = new Board.Filter(state, onDesk, Boolean.TRUE.equals(mine), q, section);
        return board.page(actor.get(), filter, after, Page.limit(limit));
    }

    @POST
    @Operation(operationId = "createArticle", summary = "Begin an article on a desk")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response create(
            @RequestBody(
                            content =
                                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                                            schema = @Schema(allOf = {NewArticleFields.class, Content.class})))
                    @Nullable
                    ObjectNode article)
            throws JsonProcessingException {
        var sent = given(article);
        var locale = take(sent, "locale");
        var onDesk = take(sent, "desk");
        var slugline = slugline(sent);
        if (locale == null || onDesk == null) {
            throw InputError.at(locale == null ? "/locale" : "/desk", "article.needs");
        }
        var version = service.create(
                actor.get(), new NewArticle(Locales.checked(locale), onDesk, slugline, contents.read(sent)));
        var id = version.article().id();
        return shown(id, Response.created(URI.create("/api/v1/articles/" + id)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getArticle", summary = "The open version of an article, else its latest")
    @APIResponseSchema(ArticleView.class)
    public Response show(@RestPath UUID id) {
        return shown(id, Response.ok());
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "saveArticle", summary = "Save the whole content as a new revision")
    @APIResponseSchema(ArticleView.class)
    public Response edit(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                                            schema = @Schema(implementation = Content.class)))
                    @Nullable
                    ObjectNode article)
            throws JsonProcessingException {
        var tag = EntityTags.required(ifMatch);
        var sent = given(article);
        var shown = views.show(actor.get(), id).article();
        var slugline = sent.has("slugline") ? slugline(sent) : shown.slugline();
        var content = contents.read(sent);
        return orKept(id, () -> service.edit(actor.get(), id, tag, content, slugline));
    }

    @POST
    @Path("{id}/actions/{action}")
    @Operation(operationId = "performAction", summary = "Take a step of the workflow, one of the article's actions")
    @APIResponseSchema(ArticleView.class)
    public Response perform(
            @RestPath UUID id,
            @RestPath String action,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Move move) {
        var tag = EntityTags.required(ifMatch);
        var wanted = Action.of(action)
                .filter(a -> !a.hasOwnCall() && a.isDoneTo(Matter.ARTICLE))
                .orElseThrow(Refusal::notFound);
        return orKept(id, () -> service.perform(actor.get(), id, wanted, move == null ? Move.NOTHING : move, tag));
    }

    @POST
    @Path("{id}/revisions/{number}/restore")
    @Operation(operationId = "restoreRevision", summary = "Make the words of an earlier revision the newest again")
    @APIResponseSchema(ArticleView.class)
    public Response restore(
            @RestPath UUID id, @RestPath int number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var tag = EntityTags.required(ifMatch);
        return orKept(id, () -> service.restore(actor.get(), id, number, tag));
    }

    private Response orKept(UUID id, Runnable deed) {
        try {
            return shown(views.after(deed, actor.get(), id), Response.ok());
        } catch (Stale late) {
            throw setAside.refusal(actor.get(), id, late.words());
        }
    }

    private Response shown(UUID id, Response.ResponseBuilder answer) {
        return shown(views.show(actor.get(), id), answer);
    }

    private static Response shown(ArticleViews.Shown shown, Response.ResponseBuilder answer) {
        return answer.entity(shown.article())
                .header("ETag", shown.etag())
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static ObjectNode given(@Nullable ObjectNode article) {
        if (article == null) {
            throw InputError.at("", "article.object");
        }
        return article;
    }

    private static @Nullable String slugline(ObjectNode sent) {
        var slugline = take(sent, "slugline");
        var findings = ContentLimits.brokenBySlugline(slugline);
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
        return slugline;
    }

    private static @Nullable String take(ObjectNode sent, String field) {
        var value = sent.remove(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw InputError.at("/" + field, "text.kind");
        }
        return Content.line(value.textValue());
    }
}
