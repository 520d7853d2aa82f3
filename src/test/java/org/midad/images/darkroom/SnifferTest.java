package org.midad.images.darkroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.images.darkroom.Unusable.Why;

/** A file is what its bytes say, and one thing only. */
class SnifferTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                " \n<?xml version='1.0'?><a/>",
                "\u00EF\u00BB\u00BF<!DOCTYPE html>",
                "<HTML>",
                "\u00FF\u00FE<\0s\0",
                "GIF89a....",
                "%PDF-1.7",
                "PK\u0003\u0004....",
                "#!/bin/sh",
                "II*\0\u0010\0\0\0CR\u0002\0",
                "RIFF\0\0\0\0WAVE",
                "\0\0\0\u0018ftypisom\0\0\0\0isommp42"
            })
    void other_kinds_are_refused_by_name(String file) {
        assertThatThrownBy(() -> sniff(file))
                .isInstanceOfSatisfying(Unusable.class, e -> assertThat(e.why()).isEqualTo(Why.KIND_REFUSED));
    }

    @Test
    void what_nobody_knows_is_not_a_picture() {
        assertThatThrownBy(() -> sniff("hello"))
                .isInstanceOfSatisfying(Unusable.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_A_PICTURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_with_something_behind_its_end_that_another_program_opens_is_refused(String format)
            throws IOException {
        for (var tail : new String[] {
            "<html>",
            " \n<script>1</script>",
            "xx<!DOCTYPE html>",
            "xx<SVG onload=1>",
            "<?php 1",
            zip(),
            "#!/bin/sh",
            "%PDF-1.4"
        }) {
            assertThatThrownBy(() -> sniff(picture(format) + tail))
                    .as(tail)
                    .isInstanceOfSatisfying(
                            Unusable.class, e -> assertThat(e.why()).isEqualTo(Why.KIND_REFUSED));
        }
    }

    @Test
    void a_zip_or_pdf_inside_a_comment_is_refused() {
        for (var comment : new String[] {zipUnchecked(), "%PDF-1.4"}) {
            var jpeg = withComment(comment);
            assertThatThrownBy(() -> sniff(jpeg)).isInstanceOfSatisfying(Unusable.class, e -> assertThat(e.why())
                    .isEqualTo(Why.KIND_REFUSED));
        }
    }

    @Test
    void what_cameras_add_is_accepted() throws Exception {
        var jpeg = picture("jpeg");
        for (var tail : new String[] {"", "\0".repeat(512), jpeg, "\0\0\0\u0018ftypmp42....", "....SEFHe\0\0\0SEFT"}) {
            assertThat(sniff(jpeg + tail)).isEqualTo(Format.JPEG);
        }
    }

    @Test
    void angle_brackets_inside_metadata_are_words() throws Exception {
        assertThat(sniff(withComment("<script>alert(1)</script>"))).isEqualTo(Format.JPEG);
    }

    @Test
    void heic_and_avif_are_told_apart_by_their_brands() throws Exception {
        assertThat(sniff("\0\0\0\u001Cftypmif1\0\0\0\0mif1heic....")).isEqualTo(Format.HEIC);
        assertThat(sniff("\0\0\0\u001Cftypavif\0\0\0\0mif1miaf....")).isEqualTo(Format.AVIF);
    }

    private static Format sniff(String latin) throws Unusable {
        return Sniffer.sniff(Bytes.of(latin.getBytes(ISO_8859_1)));
    }

    private static String picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toString(ISO_8859_1);
    }

    private static String withComment(String comment) {
        try {
            var jpeg = picture("jpeg");
            var length = comment.length() + 2;
            return jpeg.substring(0, 2) + "\u00FF\u00FE" + (char) (length >> 8) + (char) (length & 0xFF) + comment
                    + jpeg.substring(2);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String zipUnchecked() {
        try {
            return zip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a"));
        }
        return out.toString(ISO_8859_1);
    }
}
