package org.midad.preview;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.store.ObjectStore;

/**
 * Puts pictures into a page itself, as {@code data:} addresses: whoever gets the page has been asked who they are, and
 * there is no second address to be asked. Never within a transaction, as the store may be slow; then, or where it is away,
 * the page goes out with the pictures' colours.
 */
@ApplicationScoped
class PreviewPictures {

    private static final Logger LOG = Logger.getLogger(PreviewPictures.class);

    /** For all pictures of a page together. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** With more of them the small ones do. */
    private static final int MANY = 12;

    private static final String WEBP = "image/webp";
    private static final List<String> LEAD = List.of("16x9");
    private static final List<String> WIDE = List.of("w960", "w640", "w320");
    private static final List<String> NARROW = List.of("w640", "w320");

    /** As our own renderer writes them. Everything within its attributes is escaped, so a {@code >} ends it. */
    private static final Pattern FIGURE = Pattern.compile("(<figure data-image=\"[^\"]*\">)(?:<img [^>]*>)?");

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectStore store;

    PreviewPictures(ObjectStore store) {
        this.store = store;
    }

    /** The same page with its pictures. */
    PreviewPage in(PreviewPage page) {
        var story = page.story();
        var wanted = new ArrayList<Future<@Nullable String>>();
        var lead = story.lead();
        wanted.add(begun(lead, LEAD));
        var sizes = story.plates().size() > MANY ? NARROW : WIDE;
        story.plates().forEach(plate -> wanted.add(begun(plate, sizes)));
        long end = System.nanoTime() + PATIENCE.toNanos();
        var found = wanted.stream().map(one -> got(one, end)).iterator();
        var leadShown = found.next();
        return page.with(story.with(lead == null ? null : lead.with(leadShown), body(story, found)));
    }

    private static String body(PreviewPage.Story story, Iterator<@Nullable String> found) {
        var plates = story.plates().iterator();
        return FIGURE.matcher(story.bodyHtml()).replaceAll(figure -> {
            var plate = plates.next().with(found.next());
            var shown = figure.group(1) + PreviewTemplates.plate(plate).render();
            return Matcher.quoteReplacement(shown);
        });
    }

    private Future<@Nullable String> begun(@Nullable Plate plate, List<String> sizes) {
        var print = plate == null ? null : best(plate, sizes);
        Callable<@Nullable String> reading = () -> print == null ? null : read(print);
        return readers.submit(reading);
    }

    private static Plate.@Nullable Print best(Plate plate, List<String> sizes) {
        for (var size : sizes) {
            for (var print : plate.prints()) {
                if (print.name().equals(size) && print.type().equals(WEBP)) {
                    return print;
                }
            }
        }
        return null;
    }

    private @Nullable String read(Plate.Print print) {
        return store.read(print.key())
                .map(bytes -> "data:" + print.type() + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes))
                .orElse(null);
    }

    private static @Nullable String got(Future<@Nullable String> reading, long end) {
        try {
            return reading.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            reading.cancel(true);
            LOG.warnf("A preview goes without one of its pictures: %s", e);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
