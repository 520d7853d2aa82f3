package org.midad.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes and judges slugs: a headline's own words in its own script, joined by hyphens, NFC, without vowels, tatweel and
 * invisible controls, Latin in lower case, at most {@value #LONGEST} letters.
 */
public final class Slugs {

    private static final int LONGEST = 80;

    // The word after /articles/ in addresses that are not slugs.
    private static final Set<String> RESERVED = Set.of("id");

    // Koranic signs and vowels; what makes a letter of its own (hamza above alef) is in one piece after NFC.
    private static final Pattern UNWRITTEN = Pattern.compile(
            "[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08CA-\u08E1\u08E3-\u08FF\\p{Cf}'’ʼ`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern STRAY_MARKS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}])\\p{M}+");

    private Slugs() {}

    /** The slug of a headline; the fallback, itself a valid slug, where the headline has no word that makes one. */
    public static String of(String headline, String fallback) {
        String slug = normalise(headline);
        if (isValid(slug)) {
            return slug;
        }
        if (!isValid(fallback)) {
            throw new IllegalArgumentException("Not a slug: " + fallback);
        }
        return fallback;
    }

    /** A hand-written slug as it may stand in an address; empty where no letter or digit is in it. */
    public static String normalise(String text) {
        // U+0130 has a lower case of two characters, one of them a mark.
        String lower = text.replace('İ', 'i').toLowerCase(Locale.ROOT);
        // Compatibility forms too: text pasted from a PDF comes in Arabic presentation forms.
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String written = Normalizer.normalize(UNWRITTEN.matcher(composed).replaceAll(""), Normalizer.Form.NFC);
        String words = STRAY_MARKS.matcher(written).replaceAll("");
        return cut(trim(BETWEEN_WORDS.matcher(words).replaceAll("-")));
    }

    public static boolean isValid(String slug) {
        return !slug.isEmpty() && !RESERVED.contains(slug) && normalise(slug).equals(slug);
    }

    /** What must be unique on a site: two slugs that fold to the same text look the same to readers. */
    public static String folded(String slug) {
        return Folding.fold(slug);
    }

    private static String cut(String slug) {
        if (slug.codePointCount(0, slug.length()) <= LONGEST) {
            return slug;
        }
        int end = slug.offsetByCodePoints(0, LONGEST);
        int word = slug.charAt(end) == '-' ? end : slug.lastIndexOf('-', end);
        return slug.substring(0, word > 0 ? word : letterEnd(slug, end));
    }

    /** The end of the last letter that fits with its marks. */
    private static int letterEnd(String slug, int end) {
        int start = end;
        while (start > 0 && Character.getType(slug.codePointAt(start)) == Character.NON_SPACING_MARK) {
            start = slug.offsetByCodePoints(start, -1);
        }
        return start == 0 ? end : start;
    }

    private static String trim(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") && slug.length() > start ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }
}
