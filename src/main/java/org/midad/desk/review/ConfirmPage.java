package org.midad.desk.review;

import java.util.List;
import org.midad.desk.Frame;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Action;

/** Asks once more before readers lose a story, naming the sites. */
public record ConfirmPage(Frame frame, Dossier dossier, Action action, StepForm form) {

    public List<String> sites() {
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
