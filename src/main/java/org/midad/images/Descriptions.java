package org.midad.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.images.darkroom.Embedded;
import org.midad.language.Folding;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.sites.Catalogue;

/** Reads and writes what is said of an image, by people and in its file. */
@ApplicationScoped
public class Descriptions {

    private final ObjectMapper mapper;
    private final Catalogue catalogue;
    private final ImageRevisions revisions;

    @Inject
    Descriptions(ObjectMapper mapper, Catalogue catalogue, ImageRevisions revisions) {
        this.mapper = mapper;
        this.catalogue = catalogue;
        this.revisions = revisions;
    }

    /** Reads and checks what was sent; throws {@link InputError} with everything that is wrong. */
    ImageContent read(ObjectNode sent) throws JsonProcessingException {
        return checked(mapper.treeToValue(sent, ImageContent.class));
    }

    /** The same words if they can be taken; throws {@link InputError} with everything that is wrong. */
    public ImageContent checked(ImageContent content) {
        var findings = new ArrayList<>(ImageLimits.broken(content));
        var rights = content.rightsOrAll();
        sites(findings, "/rights/allowedSites", rights.allowedSites());
        sites(findings, "/rights/deniedSites", rights.deniedSites());
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
        return content;
    }

    private void sites(ArrayList<Finding> findings, String pointer, java.util.List<String> keys) {
        catalogue
                .unknown(keys, null, java.util.List.of(), java.util.List.of())
                .forEach(finding -> findings.add(
                        new Finding(pointer + finding.pointer().substring("/sites".length()), finding.detail())));
    }

    Image.Words words(ImageContent content, Embedded embedded, @Nullable String filename) {
        var said = Described.of(content, embedded);
        var text = Stream.concat(
                        Stream.of(
                                filename,
                                said.headline(),
                                said.caption(),
                                said.alt(),
                                said.credit(),
                                said.creator(),
                                said.copyright()),
                        said.keywords().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var json = CanonicalJson.text(mapper.valueToTree(content));
        return new Image.Words(json, content.rightsOrAll(), Folding.fold(text));
    }

    ImageContent content(String json) {
        return parse(json, ImageContent.class);
    }

    public ImageContent content(Image image) {
        return content(image.content());
    }

    Embedded embedded(Image image) {
        var json = image.embedded();
        return json == null ? Embedded.EMPTY : parse(json, Embedded.class);
    }

    /** What holds of an image: what editors say, else what its file says. */
    public Described of(Image image) {
        return Described.of(content(image), embedded(image));
    }

    /** What readers get to know of it: the words last approved; as long as none are, those it has. */
    public Described forReaders(Image image) {
        return Described.of(approved(image), embedded(image));
    }

    /** Where it may be shown and when, by the words last approved; as long as none are, by those it has. */
    public Rights rights(Image image) {
        return approved(image).rightsOrAll();
    }

    private ImageContent approved(Image image) {
        return image.approvedRevision()
                .filter(number -> number != image.revision())
                .flatMap(number -> revisions.content(image.id(), number))
                .map(this::content)
                .orElseGet(() -> content(image));
    }

    String json(Embedded embedded) {
        return mapper.valueToTree(embedded).toString();
    }

    private <T> T parse(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept of an image cannot be read", e);
        }
    }
}
