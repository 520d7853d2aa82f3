package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Has no pointer: goes from stop to stop with the tab key, and remembers where the focus could not be seen. */
final class KeysAlone implements Hand {

    private static final int FARTHEST = 400;

    /** Where the focus is: at the element or not, and what is wrong with how that looks. */
    private static final String FOCUS = """
            target => {
              const active = document.activeElement;
              // What is in a frame has marks of its own.
              if (!active || active === document.body || active === document.documentElement || active.tagName === 'IFRAME') {
                return { there: false, fault: '' };
              }
              const marked = (one) => {
                const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
                return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
              };
              const frame = active.isContentEditable ? active.closest('.editor') : null;
              const box = active.getBoundingClientRect();
              const within = (low, high, most) => [low + 1, (low + high) / 2, high - 1].map((at) => Math.min(Math.max(at, 1), most - 1));
              const shown = within(box.left, box.right, innerWidth).some((x) =>
                within(box.top, box.bottom, innerHeight).some((y) => {
                  const top = document.elementFromPoint(x, y);
                  return top && (active.contains(top) || top.contains(active) && top.closest('label'));
                }));
              const name = active.outerHTML.slice(0, 120) + ' ' + JSON.stringify(box) + ' of ' + innerHeight;
              return {
                there: active === target || (target.isContentEditable && target.contains(active)),
                fault: marked(active) || (frame && marked(frame)) ? (shown ? '' : 'out of sight: ' + name) : 'unmarked: ' + name,
              };
            }
            """;

    private final Set<String> faults = new TreeSet<>();

    /** Where on its way the focus was out of sight, or looked like nothing. */
    Set<String> faults() {
        faults.remove("");
        return faults;
    }

    @Override
    public void press(Locator control) {
        reach(control);
        keys(control).press("Enter");
    }

    @Override
    public void write(Locator field, String words) {
        reach(field);
        keys(field).press("Control+a");
        keys(field).press("Delete");
        keys(field).insertText(words);
        assertThat(field.inputValue()).isEqualTo(words);
    }

    @Override
    public void add(Locator field, String words) {
        write(field, words);
        keys(field).press("Enter");
    }

    @Override
    public void choose(Locator list, String value) {
        reach(list);
        keys(list).press("Home");
        for (int i = 0; i < FARTHEST && !list.inputValue().equals(value); i++) {
            keys(list).press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    @Override
    public void tick(Locator box) {
        reach(box);
        if (!box.isChecked()) {
            keys(box).press("Space");
        }
        assertThat(box.isChecked()).isTrue();
    }

    /** Month, day, year, hour, minute and half of the day, as Chromium's field asks in a browser of its own English. */
    @Override
    public void set(Locator clock, String time) {
        reach(clock);
        var written = LocalDateTime.parse(time);
        for (var part : "MM dd yyyy hh mm a".split(" ")) {
            keys(clock).type(written.format(DateTimeFormatter.ofPattern(part, Locale.ENGLISH)));
            if (part.equals("yyyy")) {
                keys(clock).press("Tab");
            }
        }
        assertThat(clock.inputValue()).isEqualTo(time);
    }

    @Override
    public void reachEndOf(Locator text) {
        reach(text);
        keys(text).press("Control+End");
    }

    private static Keyboard keys(Locator control) {
        return control.page().keyboard();
    }

    /** By the tab key; where one begins to fold something out, what is in it comes next. */
    private void reach(Locator control) {
        control.waitFor();
        for (int i = 0; i < FARTHEST; i++) {
            var focus = (Map<?, ?>) control.evaluate(FOCUS);
            faults.add(String.valueOf(focus.get("fault")));
            if (Boolean.TRUE.equals(focus.get("there"))) {
                return;
            }
            keys(control).press("Tab");
        }
        throw new AssertionError("No key leads to " + control);
    }
}
