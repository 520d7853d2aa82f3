package org.midad.images.darkroom;

import java.util.HashMap;
import java.util.Map;

/** Finds the blocks of metadata among the items of a HEIF file (ISO 23008-12, ISO 14496-12 8.11). */
final class HeifItems {

    private final Bytes file;
    private final Map<Long, String> kinds = new HashMap<>();
    private final Map<Long, Bytes> contents = new HashMap<>();

    HeifItems(Bytes file) {
        this.file = file;
    }

    Packets packets() {
        boxes(0, file.size(), (name, start, end) -> {
            if (name.equals("meta")) {
                boxes(start + 4, end, this::child);
            }
        });
        return new Packets(exif(), Packets.NONE, first("mime"));
    }

    /** In front of the TIFF structure stands how many bytes to skip. */
    private Bytes exif() {
        var item = first("Exif");
        var skip = item.number(0, 4);
        return skip < 0 ? Packets.NONE : Packets.part(item, 4 + skip, item.size() - 4 - skip);
    }

    private Bytes first(String kind) {
        return kinds.entrySet().stream()
                .filter(item -> item.getValue().equals(kind))
                .map(item -> contents.getOrDefault(item.getKey(), Packets.NONE))
                .filter(content -> content.size() > 0)
                .findFirst()
                .orElse(Packets.NONE);
    }

    private void child(String name, long start, long end) {
        if (name.equals("iinf")) {
            boxes(start + (file.at(start) == 0 ? 6 : 8), end, this::entry);
        } else if (name.equals("iloc")) {
            locations(start, end);
        }
    }

    /** Only what may be metadata; pictures have hundreds of items that are tiles. */
    private void entry(String name, long start, long end) {
        var idBytes = file.at(start) == 2 ? 2 : 4;
        var kind = file.latin(start + 4 + idBytes + 2, 4);
        var xmp = kind.equals("mime")
                && file.latin(start, (int) Math.min(end - start, 512)).contains("rdf+xml");
        if (name.equals("infe") && (kind.equals("Exif") || xmp)) {
            kinds.put(file.number(start + 4, idBytes), kind);
        }
    }

    private void locations(long start, long end) {
        var version = file.at(start);
        var idBytes = version < 2 ? 2 : 4;
        var offsetBytes = file.at(start + 4) >> 4;
        var lengthBytes = file.at(start + 4) & 15;
        var baseBytes = file.at(start + 5) >> 4;
        var indexBytes = version == 0 ? 0 : file.at(start + 5) & 15;
        var at = start + 6 + idBytes;
        for (var left = file.number(start + 6, idBytes); left > 0 && at < end; left--) {
            var id = file.number(at, idBytes);
            at += idBytes + (version == 0 ? 2 : 4);
            var base = baseBytes == 0 ? 0 : file.number(at, baseBytes);
            var extents = file.number(at + baseBytes, 2);
            at += baseBytes + 2;
            if (extents == 1 && kinds.containsKey(id)) {
                var offset = offsetBytes == 0 ? 0 : file.number(at + indexBytes, offsetBytes);
                contents.put(
                        id, Packets.part(file, base + offset, file.number(at + indexBytes + offsetBytes, lengthBytes)));
            }
            at += Math.max(0, extents) * (indexBytes + offsetBytes + lengthBytes);
        }
    }

    private void boxes(long from, long end, Visitor visitor) {
        for (var at = from; at + 8 <= end; ) {
            var length = file.number(at, 4);
            var head = length == 1 ? 16 : 8;
            var size = length == 1 ? file.number(at + 8, 8) : length == 0 ? end - at : length;
            if (size < head || size > end - at) {
                return;
            }
            visitor.visit(file.latin(at + 4, 4), at + head, at + size);
            at += size;
        }
    }

    private interface Visitor {
        void visit(String name, long start, long end);
    }
}
