package org.midad.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works at a page: with the pointer and keys, or with keys alone. */
interface Hand {

    /** A button, a link, or what folds something out. */
    void press(Locator control);

    /** These words in place of what is in the field. */
    void write(Locator field, String words);

    /** The words, and the key that says they are one. */
    void add(Locator field, String words);

    void choose(Locator list, String value);

    void tick(Locator box);

    /** A time as {@code 2031-03-04T10:30} in the browser's own field for it. */
    void set(Locator clock, String time);

    /** At the end of the text, to go on from there by keyboard. */
    void reachEndOf(Locator text);

    /** Presses what leads to another page, and waits for that one. */
    default void send(Locator control) {
        Browser.sends(control.page(), () -> press(control));
    }

    /** Signs in through Keycloak's form. */
    default void signIn(Page page, String username) {
        write(page.locator("#username"), username);
        write(page.locator("#password"), "demo");
        press(page.locator("#kc-login, [type=submit]").first());
        page.waitForURL(address -> !address.contains("/realms/"));
    }
}
