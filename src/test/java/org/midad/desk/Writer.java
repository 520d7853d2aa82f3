package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Somebody who writes on while the network, the server, the session or the window goes, and remembers every word. */
final class Writer {

    private static final String[] FIELDS = {"#headline", "#standfirst", "#kicker", "#slugline"};
    private static final String BODY = ".ProseMirror";

    /** What the page says of itself: its text and what the server has of it, at one moment. */
    private static final String LOOK = """
            () => [
              [...document.querySelectorAll('#headline, #standfirst, #kicker')].map((one) => one.value).join(' ')
                + ' ' + (document.querySelector('.ProseMirror')?.innerText ?? ''),
              document.querySelector('#slugline')?.value ?? '',
              document.querySelector('[data-save-state]')?.dataset.state ?? 'saved',
              ['[data-restore]', '[data-conflict]', '#sign-in-again'].find((one) =>
                document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('dialog')?.matches(one)) ?? '',
            ]
            """;

    /** {@code dialog} is what on the page, above all else, waits for an answer; empty where nothing does. */
    private record Look(String text, String slugline, String state, String dialog) {

        boolean shows(String word) {
            return text.contains(word) || slugline.contains(word);
        }

        boolean isSaved() {
            return state.equals("saved");
        }
    }

    private final String name;
    private final Random random;
    private final String address;
    private final BrowserContext window;
    private final List<String> typed = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private @Nullable Page page;
    private boolean offline;

    Writer(String name, Random random, Page signedIn, String address) {
        this.name = name;
        this.random = random;
        this.address = address;
        this.page = signedIn;
        this.window = signedIn.context();
        window.setDefaultTimeout(60_000);
        open(signedIn);
    }

    List<String> typed() {
        return typed;
    }

    /** Those of the content, which has revisions, of which the page once said that the server has them. */
    List<String> acknowledged() {
        return acknowledged;
    }

    /** What the conflict views have shown. */
    String shown() {
        return shown.toString();
    }

    /** A word nobody else has typed, somewhere in the article. */
    void type(boolean serverIsUp) {
        var here = attended(serverIsUp);
        if (here == null) {
            return;
        }
        var word = "كلمة" + name + (typed.size() + 1) + "؛";
        var isBody = random.nextInt(3) > 0;
        here.evaluate("document.querySelector('details.panel').open = true");
        here.focus(isBody ? BODY : FIELDS[random.nextInt(FIELDS.length)]);
        here.keyboard().press("Control+End");
        if (isBody && random.nextInt(3) == 0) {
            here.keyboard().press("Enter");
        }
        here.keyboard().insertText(word + " ");
        var seen = look(here);
        if (seen.shows(word)) {
            typed.add(word);
        } else {
            assertThat(seen.dialog()).as("what keeps " + word + " out").isNotEmpty();
        }
    }

    void cut() {
        offline = true;
        window.setOffline(true);
    }

    void mend() {
        offline = false;
        window.setOffline(false);
    }

    void takeOver() {
        var here = attended(false);
        if (here != null && here.isVisible("[data-lease] button")) {
            here.evaluate("document.querySelector('[data-lease] button')?.click()");
        }
    }

    void close() {
        if (page != null) {
            note(page);
            // A window that Playwright closes does not hear of it, as one that somebody closes does; and a browser
            // needs one.
            window.newPage();
            page.navigate("about:blank");
            page.close();
            page = null;
        }
    }

    void leave() {
        window.close();
    }

    /** The window again, where it was closed; nothing where the page cannot be had now. */
    void reopen(boolean serverIsUp) {
        if (page == null && !offline && serverIsUp) {
            var again = window.pages().getFirst();
            open(again);
            page = again;
        }
    }

    private void open(Page again) {
        again.navigate(address);
        if (again.url().contains("/realms/")) {
            Browser.signIn(again, name.equals("ر") ? "reporter" : "editor");
        }
        try {
            again.waitForSelector(BODY);
        } catch (PlaywrightException e) {
            throw new AssertionError("No page to write on at " + again.url() + ": " + again.innerText("body"), e);
        }
    }

    /** Does what the page asks for, and saves; says whether the server now has all of it. */
    boolean settles() {
        mend();
        reopen(true);
        var here = attended(true);
        if (here == null) {
            return false;
        }
        here.keyboard().press("Control+s");
        here.waitForTimeout(300);
        var seen = note(here);
        return seen.isSaved() && seen.dialog().isEmpty();
    }

    /** The page, when nothing on it waits for an answer any more; null where it still does. */
    @Nullable
    Page attended(boolean serverIsUp) {
        if (page == null) {
            return null;
        }
        var here = page;
        switch (note(here).dialog()) {
            case "[data-restore]" -> here.click("[data-restore-yes]");
            case "[data-conflict]" -> resolve(here);
            case "#sign-in-again" -> {
                if (offline || !serverIsUp) {
                    return null;
                }
                signInAgain(here);
            }
            default -> {
                return here;
            }
        }
        return note(here).dialog().isEmpty() ? here : null;
    }

    private void resolve(Page here) {
        shown.append(here.textContent("[data-conflict-list]"));
        var choices = here.locator("[data-conflict-list] tr:has(input)").all();
        for (var row : choices) {
            var radios = row.locator("input").all();
            radios.get(random.nextInt(radios.size())).check();
        }
        here.click("[data-conflict-save]");
    }

    private void signInAgain(Page here) {
        try {
            var other = window.waitForPage(
                    new BrowserContext.WaitForPageOptions().setTimeout(20_000),
                    () -> here.click("#sign-in-again a", new Page.ClickOptions().setTimeout(5_000)));
            if (other.url().contains("/realms/")
                    || !here.locator("#sign-in-again").isHidden()) {
                other.waitForTimeout(500);
            }
            if (!other.isClosed() && other.url().contains("/realms/")) {
                Browser.signIn(other, name.equals("ر") ? "reporter" : "editor");
            }
            here.waitForCondition(
                    () -> here.locator("#sign-in-again").isHidden(),
                    new Page.WaitForConditionOptions().setTimeout(15_000));
            if (!other.isClosed()) {
                other.close();
            }
        } catch (PlaywrightException e) {
            // The server went in the middle of it: the dialog stays, and is answered later.
            window.pages().stream().filter(other -> other != here).forEach(Page::close);
        }
    }

    private Look note(Page here) {
        var seen = look(here);
        if (seen.isSaved()) {
            typed.stream()
                    .filter(word -> seen.text().contains(word) && !acknowledged.contains(word))
                    .forEach(acknowledged::add);
        }
        return seen;
    }

    private static Look look(Page here) {
        var seen = (List<?>) here.evaluate(LOOK);
        return new Look("" + seen.get(0), "" + seen.get(1), "" + seen.get(2), "" + seen.get(3));
    }

    /** What this browser keeps of the article by itself. */
    String localCopy() {
        return page == null
                ? ""
                : (String) page.evaluate("Object.entries(localStorage)"
                        + ".filter(([name]) => name.startsWith('midad.copy')).map(([, text]) => text).join(' ')");
    }
}
