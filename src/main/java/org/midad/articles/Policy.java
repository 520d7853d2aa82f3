package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.midad.identity.Actor;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.workflow.Action;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Attempt;
import org.midad.workflow.Given;
import org.midad.workflow.Rule;
import org.midad.workflow.Story;
import org.midad.workflow.Verdict.Refused;
import org.midad.workflow.Workflow;

/** Says who may do what with an article; asks the workflow, which knows. Every way to an article goes past it. */
@ApplicationScoped
public class Policy {

    private final Articles articles;
    private final Versions versions;
    private final Stories stories;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    Policy(Articles articles, Versions versions, Stories stories, Catalogue catalogue, Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.stories = stories;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The article, for who may see it; for everybody else there is none. */
    public Article visible(Actor actor, UUID id) {
        var article = articles.get(id);
        if (!actor.worksOn(article.desk())) {
            throw Refusal.notFound();
        }
        return article;
    }

    /** Refuses where the actor may not do this to the article as it stands; what a request brings along is not looked at. */
    public void require(Actor actor, Action action, Version version) {
        require(actor, action, stories.of(version));
    }

    public void require(Actor actor, Action action, Story story) {
        var verdict = Workflow.judge(new Attempt(action, actor, story, Given.NOTHING, clock.instant()));
        if (verdict instanceof Refused refused) {
            throw new ActionRefused(action, refused);
        }
    }

    /** What the actor may do to the article now, over its open and its public version. */
    public List<Action> actions(Actor actor, UUID article) {
        var now = clock.instant();
        var current = versions.current(article);
        var shown = versions.publicOne(article);
        return Stream.concat(Stream.of(current), shown.stream())
                .distinct()
                .flatMap(version -> Workflow.possible(actor, stories.of(version), now).stream()
                        .filter(action ->
                                Versions.meantBy(action, current, shown).equals(version)))
                .sorted()
                .toList();
    }

    /** What would be the actor's to do now, were it not for some rules; over the same versions as {@link #actions}. */
    public Map<Action, List<Rule>> hindered(Actor actor, UUID article) {
        var now = clock.instant();
        var hindered = new EnumMap<Action, List<Rule>>(Action.class);
        var current = versions.current(article);
        var shown = versions.publicOne(article);
        Stream.concat(Stream.of(current), shown.stream()).distinct().forEach(version -> Workflow.hindered(
                        actor, stories.of(version), now)
                .forEach((action, broken) -> {
                    if (Versions.meantBy(action, current, shown).equals(version)) {
                        hindered.put(action, broken.rules());
                    }
                }));
        return hindered;
    }

    /** Whoever writes on a desk may begin an article there; other desks are none of their business. */
    void mayWriteOn(Actor actor, String desk) {
        if (!actor.worksOn(desk)) {
            throw new Refusal(403, "http-403");
        }
        if (!catalogue.hasDesk(desk)) {
            throw InputError.at("/desk", "desk.unknown", desk);
        }
    }
}
