package org.midad.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.midad.platform.Refusal;
import org.midad.workflow.Verdict.NotVisible;
import org.midad.workflow.Verdict.Refused;
import org.midad.workflow.Verdict.RulesBroken;
import org.midad.workflow.Verdict.WrongPart;
import org.midad.workflow.Verdict.WrongState;

/** The workflow said no; the one place that says what each kind of no is over HTTP. */
public final class ActionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Refused verdict;

    public ActionRefused(Action action, Refused verdict) {
        super(status(verdict), key(verdict), members(action, verdict), args(action, verdict));
        this.verdict = verdict;
    }

    public Refused verdict() {
        return verdict;
    }

    private static int status(Refused verdict) {
        return switch (verdict) {
            case NotVisible() -> 404;
            case WrongPart() -> 403;
            case WrongState _, RulesBroken _ -> 409;
        };
    }

    private static String key(Refused verdict) {
        return switch (verdict) {
            case NotVisible() -> "http-404";
            case WrongPart() -> "not-allowed";
            case WrongState _ -> "wrong-state";
            case RulesBroken _ -> "rules-broken";
        };
    }

    private static Map<String, Object> members(Action action, Refused verdict) {
        var members = new LinkedHashMap<String, Object>();
        switch (verdict) {
            case NotVisible(), WrongPart() -> {}
            case WrongState(var actual) -> {
                members.put("action", action.key());
                members.put("state", actual);
            }
            case RulesBroken(var rules, var images) -> {
                members.put("action", action.key());
                members.put("rules", rules.stream().map(Rule::name).toList());
                if (!images.isEmpty()) {
                    members.put("images", images);
                }
            }
        }
        return members;
    }

    private static Object[] args(Action action, Refused verdict) {
        return switch (verdict) {
            case NotVisible() -> new Object[0];
            case WrongPart() -> new Object[] {WorkflowWords.of(action)};
            case WrongState(var actual) -> new Object[] {WorkflowWords.of(action), WorkflowWords.of(actual)};
            case RulesBroken broken -> new Object[] {WorkflowWords.of(action), WorkflowWords.of(broken.rules())};
        };
    }
}
