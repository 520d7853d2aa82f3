package org.midad.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.language.Locales;
import org.midad.platform.Languages;
import org.midad.platform.Problem;
import org.midad.platform.Refusal;

/** Uploading pictures: one in a request, or several. */
@Path("/api/v1/images")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "images")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class UploadResource {

    private static final String DEFAULT_LOCALE = "ar";

    @Inject
    UploadReader reader;

    @Inject
    Uploads uploads;

    @Inject
    ImagePolicy policy;

    @Inject
    ImageViews views;

    @Inject
    Descriptions descriptions;

    @Inject
    DarkroomKey darkroom;

    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentActor actor;

    /** What became of each file of a request that brought several: an image or a problem. */
    public record Outcome(
            @Nullable String filename,
            @Nullable ImageView image,
            @Nullable Problem problem) {}

    /** For the documentation: the form. */
    @Schema(name = "Upload")
    public record Form(
            @Schema(format = "binary", description = "JPEG, PNG, WebP, TIFF, HEIC or AVIF; at most 50 MB")
            String file,

            @Nullable String desk,
            @Nullable String locale,
            @Nullable String headline,
            @Nullable String caption,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable String creator,
            @Nullable String copyright,
            @Nullable String usageTerms,
            @Nullable String digitalSourceType,
            @Nullable String dateTaken,

            @Schema(description = "Apart by commas") @Nullable
            String keywords) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "uploadImages", summary = "Upload one picture, or several")
    @APIResponse(
            responseCode = "201",
            description = "The image; for several files one outcome each",
            content = @Content(schema = @Schema(implementation = ImageView.class)))
    public Response upload(
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Accept-Language") @Nullable String language,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = Form.class)))
                    InputStream body)
            throws JsonProcessingException {
        var me = actor.get();
        if (!me.isStaff()) {
            throw new Refusal(403, "http-403");
        }
        var folder = darkroom.folder("upload-");
        try {
            var upload = reader.read(contentType, body, folder);
            var order = order(upload);
            return upload.files().size() == 1
                    ? one(uploads.take(order, upload.files().getFirst()))
                    : several(order, upload.files(), language);
        } finally {
            Folders.remove(folder);
        }
    }

    private Intake.Order order(Upload upload) throws JsonProcessingException {
        var me = actor.get();
        var desk = policy.deskOf(me, upload.field("desk"));
        var locale = upload.field("locale");
        return new Intake.Order(
                me, desk, locale == null ? DEFAULT_LOCALE : Locales.checked(locale), descriptions.read(said(upload)));
    }

    private ObjectNode said(Upload upload) {
        var json = mapper.createObjectNode();
        upload.fields().forEach((name, value) -> {
            if (name.equals("keywords")) {
                var keywords = json.putArray(name);
                List.of(value.split("[,،]", -1)).forEach(keywords::add);
            } else if (!name.equals("desk") && !name.equals("locale")) {
                json.put(name, value);
            }
        });
        return json;
    }

    private Response one(Uploads.Taken taken) {
        var answer = taken.isNew() ? Response.created(address(taken.image())) : Response.ok();
        return ImageResource.shown(views.show(actor.get(), taken.image()), answer);
    }

    private Response several(Intake.Order order, List<Upload.File> files, @Nullable String language) {
        var outcomes = new ArrayList<Outcome>();
        for (var file : files) {
            outcomes.add(outcome(order, file, language));
        }
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("items", outcomes))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Outcome outcome(Intake.Order order, Upload.File file, @Nullable String language) {
        try {
            var taken = uploads.take(order, file);
            return new Outcome(
                    file.name(), views.show(order.uploader(), taken.image()).image(), null);
        } catch (Refusal e) {
            var problem = Problem.of(Languages.wanted(language), e.status(), e.key(), e.args());
            return new Outcome(file.name(), null, problem.with(e.members()));
        }
    }

    private static URI address(UUID image) {
        return URI.create("/api/v1/images/" + image);
    }
}
