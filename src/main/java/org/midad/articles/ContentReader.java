package org.midad.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.language.Folding;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;

/** Turns what was sent into {@link Content} that can be stored, and what is stored back into content. */
@ApplicationScoped
public class ContentReader {

    private final ObjectMapper mapper;
    private final Catalogue catalogue;
    private final Articles articles;

    @Inject
    ContentReader(ObjectMapper mapper, Catalogue catalogue, Articles articles) {
        this.mapper = mapper;
        this.catalogue = catalogue;
        this.articles = articles;
    }

    /** Reads and checks; throws {@link InputError} with everything that is wrong, or 413 where it is too large. */
    Content read(ObjectNode sent) throws JsonProcessingException {
        var content = mapper.treeToValue(sent, Content.class);
        var findings = new ArrayList<>(ContentLimits.broken(content));
        findings.addAll(catalogue.unknown(content.sites(), content.section(), content.topics(), content.people()));
        if (findings.isEmpty()) {
            original(content).ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
        return content;
    }

    private Optional<Finding> original(Content content) {
        return Optional.ofNullable(content.translationOf())
                .filter(id -> articles.findByIdOptional(UUID.fromString(id)).isEmpty())
                .map(id -> Finding.at("/translationOf", "article.unknown"));
    }

    /** The words of an article that has nothing but a headline yet, checked like all others. */
    public Content headlined(@Nullable String headline) {
        try {
            return read(mapper.createObjectNode().put("headline", headline));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    SealableContent seal(Content content, @Nullable String slugline) {
        var json = CanonicalJson.text(mapper.valueToTree(content));
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > ContentLimits.ARTICLE) {
            throw new Refusal(413, "http-413");
        }
        var words = Stream.of(
                        slugline,
                        content.headline(),
                        content.kicker(),
                        content.standfirst(),
                        content.body() == null ? null : content.body().text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new SealableContent(
                json,
                CanonicalJson.sha256Hex(bytes),
                content.headline(),
                content.section(),
                content.urgency(),
                content.embargo() == null ? null : content.embargo().endsByItself(),
                Folding.fold(words),
                content.images().stream().map(ImageUse::image).distinct().toList());
    }

    /** The content of a revision. */
    public Content of(Revision revision) {
        return parse(revision.content());
    }

    Content parse(String json) {
        try {
            return mapper.readValue(json, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored content cannot be read", e);
        }
    }

    /** The same as JSON, as comparing wants it. */
    public ObjectNode tree(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored content cannot be read", e);
        }
    }
}
