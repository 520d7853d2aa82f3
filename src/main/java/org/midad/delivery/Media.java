package org.midad.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Refusal;

/** Answers for the files of pictures: to everybody, as long as a live document shows them and their rights allow it. */
@ApplicationScoped
class Media {

    private final MediaMemory memory;
    private final Pictures pictures;
    private final DatabaseClock clock;
    private final Caching caching;

    Media(MediaMemory memory, Pictures pictures, DatabaseClock clock, Caching caching) {
        this.memory = memory;
        this.pictures = pictures;
        this.clock = clock;
        this.caching = caching;
    }

    void answer(Exchange exchange, @Nullable MediaAddress address) {
        Parameters.none(exchange.query());
        if (address == null) {
            throw Refusal.notFound();
        }
        exchange.when(
                memory.picture(address.image(), () -> pictures.read(address.image())),
                picture -> answer(exchange, address, picture));
    }

    private void answer(Exchange exchange, MediaAddress address, Picture picture) {
        switch (picture.at(clock.now(), address.file())) {
            case SHOWN -> show(exchange, address, picture);
            case HIDDEN -> throw Refusal.notFound();
            case GONE -> throw new Refusal(410, "http-410");
        }
    }

    private void show(Exchange exchange, MediaAddress address, Picture picture) {
        int length = picture.bytes(address.file());
        var answer = new MediaAnswer(exchange, address, length, caching.ofPicture(picture.until()));
        var range = answer.wanted();
        if (range != null) {
            exchange.when(
                    memory.file(address.key(), () -> pictures.bytes(address, length)),
                    file -> answer.send(file, range));
        }
    }
}
