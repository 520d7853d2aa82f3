package org.midad.desk.review;

import java.util.ArrayList;
import java.util.List;
import org.midad.desk.Words;
import org.midad.platform.Finding;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Rule;
import org.midad.workflow.Verdict.NotVisible;
import org.midad.workflow.Verdict.RulesBroken;
import org.midad.workflow.Verdict.WrongPart;
import org.midad.workflow.Verdict.WrongState;

/** Says at a form why it was not carried out. */
final class Objections {

    private final Words words;

    Objections(Words words) {
        this.words = words;
    }

    List<String> to(ActionRefused refused) {
        return switch (refused.verdict()) {
            case NotVisible() -> throw refused;
            case WrongPart() -> List.of(words.get("review.no.part"));
            case WrongState(var actual) -> List.of(words.get("review.no.state", words.state(actual)));
            case RulesBroken(var rules, var _) -> rules.stream().map(this::rule).toList();
        };
    }

    String rule(Rule rule) {
        return words.alone(words.get(rule.ofRequest() ? "review.rule." + rule.name() : "rule." + rule.name()));
    }

    List<String> to(List<Finding> findings) {
        return findings.stream().map(this::said).distinct().toList();
    }

    private String said(Finding finding) {
        var detail = finding.detail().in(words.language());
        return words.find("review.at." + finding.pointer().split("/", -1)[1])
                .map(place -> place + ": " + detail)
                .orElse(detail);
    }

    /** To times that are none, or two. */
    List<String> to(ClockTime... times) {
        var objections = new ArrayList<String>();
        for (var time : times) {
            if (time.isSkipped()) {
                objections.add(words.get("review.no.skipped", time.hands(), time.place()));
            } else if (time.isOpen()) {
                objections.add(words.get("review.no.twice", time.hands(), time.place()));
            }
        }
        return objections;
    }
}
