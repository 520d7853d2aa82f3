package org.midad.desk.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.desk.admin.Drawer.Field;
import org.midad.identity.Directory.Account;
import org.midad.platform.Finding;

/**
 * The form of one thing that an admin keeps.
 *
 * @param site whose section it is; empty for other kinds
 * @param key empty for a new one
 * @param typed what stands in the fields
 * @param tag what a change brings along
 * @param isSaved whether this answers a change that was saved
 */
public record FormPage(
        Frame frame,
        Drawer<?> drawer,
        String site,
        String key,
        Map<String, String> typed,
        String tag,
        Trouble trouble,
        Below below,
        boolean isSaved) {

    /**
     * Why it was not saved.
     *
     * @param theirs what somebody else has saved meanwhile; empty where nobody has
     */
    public record Trouble(List<Finding> findings, Map<String, String> theirs) {

        static final Trouble NONE = new Trouble(List.of(), Map.of());
    }

    /**
     * What else there is on the page.
     *
     * @param sections of a site
     * @param members of a desk; null where Keycloak cannot be asked
     * @param others who could be put on the desk
     * @param mergedInto the topic that this one is part of now
     */
    public record Below(
            List<ListPage.Row> sections,
            @Nullable List<Account> members,
            List<Account> others,
            @Nullable String mergedInto) {

        static final Below NOTHING = new Below(List.of(), null, List.of(), null);
    }

    /** One field. */
    public record Entry(
            Field field,
            String label,
            String hint,
            String value,
            String fault,
            @Nullable String theirs) {

        public String id() {
            return "kept-" + field.name();
        }

        public boolean isWrong() {
            return !fault.isEmpty();
        }

        /** What describes the field to those who do not see it. */
        public String describedBy() {
            return ((hint.isEmpty() ? "" : id() + "-hint ")
                            + (isWrong() ? id() + "-fault " : "")
                            + (theirs == null ? "" : id() + "-theirs"))
                    .strip();
        }
    }

    public boolean isNew() {
        return key.isEmpty();
    }

    public boolean isStale() {
        return !trouble.theirs().isEmpty();
    }

    public boolean isWrong() {
        return !trouble.findings().isEmpty();
    }

    public String typedKey() {
        return typed.getOrDefault("key", "");
    }

    /** What it is called, whatever stands in the field. */
    public String heading() {
        return trouble.theirs().getOrDefault("name", typed.getOrDefault("name", key));
    }

    /** Where the sections of this site are. */
    public Drawer<?> sections() {
        return Drawer.sectionsOf(key);
    }

    /** Where it is sent to. */
    public String action() {
        return isNew() ? drawer.making() : drawer.path(key);
    }

    /** Where all of its kind are: sections are on the page of their site. */
    public String back() {
        return site.isEmpty() ? drawer.path() : Drawer.SITES.path(site);
    }

    public String keyFault() {
        return fault("key");
    }

    public List<Entry> entries() {
        return drawer.fields().stream().map(this::entry).toList();
    }

    private Entry entry(Field field) {
        var words = frame.words();
        var value = typed.getOrDefault(field.name(), "");
        var theirs = trouble.theirs().get(field.name());
        return new Entry(
                field,
                words.get("admin.field." + field.name()),
                words.find("admin.hint." + field.name()).orElse(""),
                value,
                fault(field.name()),
                theirs == null || same(field, theirs, value) ? null : theirs);
    }

    private static boolean same(Field field, String theirs, String mine) {
        return field.input() == Drawer.Input.YES ? theirs.equals("true") == mine.equals("true") : theirs.equals(mine);
    }

    /** What is wrong with a field; empty where nothing is. */
    private String fault(String field) {
        return trouble.findings().stream()
                .filter(finding -> finding.pointer().equals("/" + field))
                .map(finding -> finding.detail().in(frame.language()))
                .findFirst()
                .orElse("");
    }
}
