package org.midad.images.darkroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * libvips through its command-line tools. The original is decoded once, into an upright sRGB copy just large enough for
 * all cuts; these are then made from the copy side by side.
 */
final class VipsEnlarger implements Enlarger {

    /** libvips' own format: pixels as they are, read where they lie. */
    private static final String COPY = "copy.v";

    /** Their loaders may answer with a small picture stored beside the large one, which proves nothing. */
    private static final Set<Format> WITH_SMALLER_COPIES = Set.of(Format.TIFF, Format.HEIC, Format.AVIF);

    /** What reads them may be a module of its own, which libvips looks for when it starts; all others it has within. */
    private static final Set<Format> BY_MODULES = Set.of(Format.HEIC, Format.AVIF);

    private final Path vips;
    private final Path vipsheader;
    private final String name;
    private final LimitedChild children;
    // So that who uploads does not wait behind the prints of somebody else's picture.
    private final LimitedChild printers;
    private final long memory;

    private VipsEnlarger(Path vips, Path vipsheader, String name, LimitedChild children, long memory) {
        this.vips = vips;
        this.vipsheader = vipsheader;
        this.name = name;
        this.children = children;
        this.printers = children.another();
        this.memory = memory;
    }

    /** Empty where the tools are not on the path or do not run. */
    static Optional<Enlarger> find(LimitedChild children, Settings settings) {
        var vips = Programs.find("vips");
        var header = Programs.find("vipsheader");
        if (vips.isEmpty() || header.isEmpty()) {
            return Optional.empty();
        }
        try (var place = Workplace.open(settings.scratch(), settings.scratch())) {
            var environment = careful(place.folder(), false);
            var said = children.run(
                    place.folder(),
                    environment,
                    settings.memory(),
                    List.of(vips.get().toString(), "--version"));
            var name = "lib" + said.strip().lines().findFirst().orElse("vips").replace("vips-", "vips ");
            return Optional.of(new VipsEnlarger(vips.get(), header.get(), name, children, settings.memory()));
        } catch (IOException | Unusable e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Picture look(Workplace place, Format format) throws Unusable, IOException {
        var header = header(place, format);
        if (WITH_SMALLER_COPIES.contains(format)) {
            decode(place, format, List.of(vips.toString(), "avg", Workplace.ORIGINAL + "[fail-on=error]"));
        }
        decode(place, format, thumbnail(Workplace.ORIGINAL, "colour.raw", 1, 1, upright(header)));
        var colour = colour(Files.readAllBytes(place.file("colour.raw")));
        return new Picture(format, header.width(), header.height(), header.transparent(), colour);
    }

    @Override
    public List<Cut> enlarge(Workplace place, Format format, FocalPoint focus) throws Unusable, IOException {
        return enlarge(place, format, focus, plan -> plan);
    }

    /** Only some of the prints, for who measures. */
    List<Cut> enlarge(Workplace place, Format format, FocalPoint focus, UnaryOperator<CutPlan> choice)
            throws Unusable, IOException {
        var header = header(place, format);
        var plan = choice.apply(CutPlan.of(header.width(), header.height(), focus));
        decode(place, format, thumbnail(Workplace.ORIGINAL, COPY, plan.width(), plan.height(), upright(header)));
        print(place, plan);
        return plan.cuts();
    }

    private void print(Workplace place, CutPlan plan) throws Unusable, IOException {
        // The largest first, so that no core is left alone with it at the end.
        var largestFirst = plan.cuts().stream()
                .sorted(Comparator.comparingInt((Cut cut) -> cut.width() * cut.height())
                        .reversed())
                .toList();
        var tasks = new ArrayList<SideBySide.Task>();
        for (var cut : largestFirst) {
            if (cut.rendition().crops()) {
                tasks.add(() -> print(place, crop(place, plan, cut), cut, cut.formats()));
            } else {
                cut.formats().forEach(format -> tasks.add(() -> print(place, COPY, cut, List.of(format))));
            }
        }
        SideBySide.run(tasks);
    }

    /** Without a profile to convert from, 8.14 would take white to a pale blue. */
    private static List<String> upright(VipsHeader header) {
        var options = new ArrayList<>(List.of("--fail-on", "error"));
        if (header.profiled()) {
            options.addAll(List.of("--export-profile", "srgb"));
        }
        return options;
    }

    private String crop(Workplace place, CutPlan plan, Cut cut) throws Unusable, IOException {
        var name = cut.rendition().key() + ".v";
        var part = cut.area().in(plan.width(), plan.height());
        var line = new ArrayList<>(List.of(vips.toString(), "crop", COPY, name));
        IntStream.of(part.left(), part.top(), part.width(), part.height())
                .mapToObj(String::valueOf)
                .forEach(line::add);
        encode(place, line);
        return name;
    }

    /** The copy is upright already, although 8.14 leaves a mirrored one its orientation. */
    private void print(Workplace place, String source, Cut cut, List<Format> formats) throws Unusable, IOException {
        for (var format : formats) {
            var options = format == Format.WEBP ? "[Q=80,strip]" : "[Q=80,strip,optimize-coding,background=255]";
            var file = Enlarger.fileName(cut, format) + options;
            encode(place, thumbnail(source, file, cut.width(), cut.height(), List.of("--no-rotate")));
        }
    }

    private VipsHeader header(Workplace place, Format format) throws Unusable, IOException {
        var listing = decode(place, format, List.of(vipsheader.toString(), "-a", Workplace.ORIGINAL));
        var header = VipsHeader.parse(listing);
        Limits.check(header.width(), header.height());
        return header;
    }

    private List<String> thumbnail(String from, String to, int width, int height, List<String> options) {
        var line = new ArrayList<>(List.of(vips.toString(), "thumbnail", from, to, String.valueOf(width)));
        line.addAll(List.of("--height", String.valueOf(height), "--size", "force"));
        line.addAll(options);
        return line;
    }

    /** Reads what came from outside. */
    private String decode(Workplace place, Format format, List<String> command) throws Unusable, IOException {
        return children.run(place.folder(), careful(place.folder(), BY_MODULES.contains(format)), memory, command);
    }

    /** Reads our own copy, whose loader libvips counts among the untrusted. */
    private void encode(Workplace place, List<String> command) throws Unusable, IOException {
        var environment = environment(place.folder(), false);
        // Many cuts are made at once already, and each thread takes address space.
        environment.put("VIPS_CONCURRENCY", "1");
        printers.run(place.folder(), environment, memory, command);
    }

    private static Map<String, String> careful(Path folder, boolean modules) {
        var environment = environment(folder, modules);
        environment.put("VIPS_CONCURRENCY", "2");
        environment.put("VIPS_BLOCK_UNTRUSTED", "1");
        return environment;
    }

    private static Map<String, String> environment(Path folder, boolean modules) {
        var environment = new HashMap<String, String>();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2");
        if (!modules) {
            // Where libvips finds none it starts in half the time, as ImageMagick and Poppler come as modules.
            environment.put("VIPSHOME", folder.toString());
        }
        return environment;
    }

    /** Of one pixel of one to four bands. */
    private static String colour(byte[] pixel) {
        var grey = pixel.length < 3;
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", pixel[0] & 0xff, pixel[grey ? 0 : 1] & 0xff, pixel[grey ? 0 : 2] & 0xff);
    }
}
