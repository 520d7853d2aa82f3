package org.midad.desk.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.TopicUses;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.language.Folding;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.platform.Problem;
import org.midad.platform.Refusal;
import org.midad.sites.Kind;
import org.midad.sites.Merging;
import org.midad.sites.Shelf;
import org.midad.sites.Shelf.Item;
import org.midad.sites.Topic;

/** Makes one topic part of another, after saying what that changes. */
@Path("/desk/admin/topics/{topic}/merge")
@RolesAllowed("admin")
public class MergeResource {

    private static final int MOST = 2000;

    @Inject
    Frames frames;

    @Inject
    Shelf shelf;

    @Inject
    Merging merging;

    @Inject
    TopicUses uses;

    @GET
    @Transactional
    public Response ask(@RestPath String topic, @RestQuery @Nullable String into) {
        return page(200, frames.of("admin"), topic, KeptForm.given(into), "");
    }

    @POST
    public Response merge(@RestPath String topic, @RestForm @Nullable String into, @RestForm @Nullable String tag) {
        var frame = frames.of("admin");
        var other = KeptForm.given(into);
        try {
            merging.merge(frame.actor(), topic, other, KeptForm.given(tag));
            return Html.seeOther(Drawer.TOPICS.path(other));
        } catch (InputError wrong) {
            return page(400, frame, topic, other, said(wrong.findings().getFirst(), frame));
        } catch (Refusal refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            var why = Problem.of(frame.language(), refused.status(), refused.key(), refused.args());
            return page(refused.status(), frame, topic, other, why.title());
        }
    }

    private Response page(int status, Frame frame, String key, String into, String trouble) {
        var topic = shelf.get(Kind.TOPIC, key);
        var others = shelf.find(Kind.TOPIC, "", null, MOST).items().stream()
                .filter(other -> !other.key().equals(key))
                .toList();
        var other = meant(others, into);
        var fault = trouble;
        if (fault.isEmpty() && !into.isEmpty() && other.isEmpty()) {
            fault = said(Finding.at("/into", into.equals(key) ? "topic.itself" : "topic.unknown", into), frame);
        }
        return Html.page(
                status,
                AdminTemplates.merge(
                        new MergePage(frame, topic, others, into, other.orElse(null), uses.count(key), fault)));
    }

    /** A topic by its key, else by one of its names however that is spelt. */
    private static Optional<Item<Topic.Settings>> meant(List<Item<Topic.Settings>> others, String into) {
        var folded = Folding.fold(into);
        return others.stream()
                .filter(other -> other.key().equals(into))
                .findFirst()
                .or(() ->
                        others.stream().filter(other -> isCalled(other, folded)).findFirst());
    }

    private static boolean isCalled(Item<Topic.Settings> topic, String folded) {
        return Stream.of(
                        topic.settings().name(),
                        Optional.ofNullable(topic.settings().nameEn()).orElse(""))
                .anyMatch(name -> !name.isEmpty() && Folding.fold(name).equals(folded));
    }

    private static String said(Finding finding, Frame frame) {
        return finding.detail().in(frame.language());
    }
}
