package org.midad.workflow;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.midad.platform.Wording;

/** What actions, states and rules are called by people, in Arabic and English. */
public final class WorkflowWords {

    private WorkflowWords() {}

    public static Wording of(Action action) {
        return language -> word(language, "action." + action.name());
    }

    public static Wording of(State state) {
        return language -> word(language, "state." + state.name());
    }

    public static Wording of(List<Rule> rules) {
        return language -> rules.stream()
                .map(rule -> word(language, "rule." + rule.name()))
                .collect(Collectors.joining(language.getLanguage().equals("ar") ? "؛ " : "; "));
    }

    private static String word(java.util.Locale language, String key) {
        return ResourceBundle.getBundle("messages.workflow", language).getString(key);
    }
}
