package org.midad.desk.review;

import java.util.List;
import java.util.Set;
import org.midad.desk.Frame;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Action;

/** Asks once more before what cannot simply be taken back, naming the sites whose readers will see it. */
public record ConfirmPage(Frame frame, Dossier dossier, Action action, StepForm form) {

    private static final Set<Action> WITHIN_THE_HOUSE = Set.of(Action.SPIKE, Action.LIFT_EMBARGO);

    public List<String> sites() {
        if (WITHIN_THE_HOUSE.contains(action)) {
            return List.of();
        }
        var names = dossier.places().stream().map(Dossier.Place::site).toList();
        return names.isEmpty() ? dossier.sites().stream().map(Named::name).toList() : names;
    }

    public String etag() {
        return form.etag == null ? "" : form.etag;
    }

    public int revision() {
        return form.revision == null ? 0 : form.revision;
    }

    public String seen() {
        return form.seen == null ? "" : form.seen;
    }

    public String dueChosen() {
        return form.dueChosen == null ? "" : form.dueChosen;
    }
}
