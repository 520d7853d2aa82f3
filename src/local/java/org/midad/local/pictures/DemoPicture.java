package org.midad.local.pictures;

import java.util.function.Consumer;

/** A picture of the demo newsroom; what is said of it is in {@code demo/pictures.json} under its key. */
public enum DemoPicture {
    HARBOUR(Coast::harbour),
    FERRY(Coast::ferry),
    REEF(Coast::reef),
    COUNCIL(Town::council),
    BALLOT(Town::ballot),
    HOUSE(Town::house),
    MARKET(Town::market),
    DUST(Town::dust),
    STADIUM(Field::stadium),
    KEEPER(Field::keeper),
    BALL(Field::ball),
    MARATHON(Field::marathon),
    SATELLITE(Discovery::satellite),
    SOLAR(Discovery::solar),
    DAM(Discovery::dam),
    VOICES(Discovery::voices),
    BOOKS(Culture::books),
    LETTERS(Culture::letters),
    OUD(Culture::oud),
    CARAVAN(Roads::caravan);

    private final Consumer<Sheet> hand;

    DemoPicture(Consumer<Sheet> hand) {
        this.hand = hand;
    }

    /** JPEG of 1920 × 1280 pixels; the same bytes each time. */
    public byte[] draw() {
        var sheet = new Sheet(1_000 + ordinal());
        hand.accept(sheet);
        return sheet.jpeg();
    }
}
