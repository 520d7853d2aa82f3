package org.midad.desk;

import com.microsoft.playwright.Locator;

/** Points, clicks and types. */
final class PointerHand implements Hand {

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void write(Locator field, String words) {
        field.fill(words);
    }

    @Override
    public void add(Locator field, String words) {
        field.fill(words);
        field.press("Enter");
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }

    @Override
    public void set(Locator clock, String time) {
        clock.fill(time);
    }

    @Override
    public void reachEndOf(Locator text) {
        text.click();
        text.press("Control+End");
    }
}
