package org.midad.images.darkroom;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads IPTC-IIM data sets. */
final class IimReading {

    private final IptcDirectory sets;
    private final Charset charset;

    private IimReading(IptcDirectory sets) {
        this.sets = sets;
        this.charset = "UTF-8".equals(sets.getString(IptcDirectory.TAG_CODED_CHARACTER_SET))
                ? StandardCharsets.UTF_8
                : Wordings.guess(sets.getTags().stream()
                        .flatMap(tag -> values(tag.getTagType()))
                        .map(StringValue::getBytes));
    }

    static Embedded read(byte[] block) {
        var metadata = new Metadata();
        new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length);
        var sets = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return sets == null ? Embedded.EMPTY : new IimReading(sets).embedded();
    }

    private Embedded embedded() {
        return new Embedded(
                Wordings.joined(texts(IptcDirectory.TAG_BY_LINE)),
                text(IptcDirectory.TAG_CREDIT),
                text(IptcDirectory.TAG_COPYRIGHT_NOTICE),
                text(IptcDirectory.TAG_HEADLINE),
                text(IptcDirectory.TAG_CAPTION),
                Wordings.clean(texts(IptcDirectory.TAG_KEYWORDS)),
                TakenDates.of(text(IptcDirectory.TAG_DATE_CREATED), text(IptcDirectory.TAG_TIME_CREATED)),
                null,
                null,
                null);
    }

    private @Nullable String text(int tag) {
        return texts(tag).stream().findFirst().map(Wordings::clean).orElse(null);
    }

    private List<String> texts(int tag) {
        return values(tag).map(value -> new String(value.getBytes(), charset)).toList();
    }

    private Stream<StringValue> values(int tag) {
        var values = sets.getStringValueArray(tag);
        return values == null ? Stream.empty() : Arrays.stream(values);
    }
}
