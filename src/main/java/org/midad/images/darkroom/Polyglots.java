package org.midad.images.darkroom;

import java.util.List;
import org.midad.images.darkroom.Unusable.Why;

/**
 * Files that are a picture and, to another program, something else as well. What counts is how that program finds its
 * kind: a ZIP reader looks for a directory at the end, a PDF reader for its mark in the first kilobyte, and markup is
 * hung behind the picture's end. Cameras hang things there too (a second picture, a film, zeros): these stay allowed,
 * and so do angle brackets inside metadata, which no program takes for a page.
 */
final class Polyglots {

    private static final int PDF_SEARCH = 1024;

    /** The record at a ZIP's end and the longest comment behind it (APPNOTE 4.3.16). */
    private static final int ZIP_SEARCH = 22 + 65_535;

    private static final int TAIL_SEARCH = 64 * 1024;
    private static final List<String> MARKUP =
            List.of("<html", "<script", "<!doctype", "<iframe", "<svg ", "<svg>", "<?php", "<?xml-style");
    private static final List<String> STARTS = List.of("<", "#!", "%pdf-", "pk\u0003\u0004", "rar!", "gif8", "mz");

    private Polyglots() {}

    static void refuse(Bytes file, Format format) throws Unusable {
        if (isPdf(file)) {
            throw refused("a PDF");
        }
        if (isZip(file)) {
            throw refused("a ZIP");
        }
        var end = PictureEnd.find(file, format);
        if (end.isPresent() && startsForeign(file, end.getAsLong())) {
            throw refused("something else behind its end");
        }
        if (holdsMarkup(file, end.orElse(Math.max(0, file.size() - TAIL_SEARCH)))) {
            throw refused("markup behind its end");
        }
    }

    private static boolean isPdf(Bytes file) {
        for (var at = 0; at < PDF_SEARCH; at++) {
            if (file.at(at) == '%' && file.has(at, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZip(Bytes file) {
        for (var at = Math.max(0, file.size() - ZIP_SEARCH); at + 22 <= file.size(); at++) {
            if (file.at(at) == 'P' && file.has(at, "PK\u0005\u0006")) {
                var directory = at - file.littleNumber(at + 12, 4);
                if (file.has(directory, "PK\u0001\u0002")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsForeign(Bytes file, long end) {
        var at = end;
        while (file.at(at) >= 0 && file.at(at) <= ' ' && at < end + TAIL_SEARCH) {
            at++;
        }
        var start = at;
        return STARTS.stream().anyMatch(kind -> file.hasIgnoringCase(start, kind));
    }

    private static boolean holdsMarkup(Bytes file, long from) {
        for (var at = from; at < file.size(); at++) {
            if (file.at(at) == '<') {
                var here = at;
                if (MARKUP.stream().anyMatch(tag -> file.hasIgnoringCase(here, tag))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Unusable refused(String what) {
        return new Unusable(Why.KIND_REFUSED, "a picture and " + what);
    }
}
