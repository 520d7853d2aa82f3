package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;

/**
 * Reads {@code multipart/form-data} as it comes, files straight to disk. The framework's own reader keeps the headers of a
 * part without bound (CVE-2026-16308); this one takes 512 bytes of them.
 */
@ApplicationScoped
class UploadReader {

    static final long LARGEST = 50L << 20;

    private static final int MOST_FILES = 20;
    private static final int MOST_PARTS = 50;
    private static final int FIELD = 10_000;
    private static final Set<String> FIELDS = Set.of(
            "desk",
            "locale",
            "headline",
            "caption",
            "alt",
            "credit",
            "creator",
            "copyright",
            "usageTerms",
            "digitalSourceType",
            "dateTaken",
            "keywords");

    /** The library's reader, for a request of any kind. */
    private static final class Reader extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {}

    private record Request(String contentType, InputStream body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /** @param folder where the files are put; the caller removes it */
    Upload read(String contentType, InputStream body, Path folder) {
        var files = new ArrayList<Upload.File>();
        var fields = new LinkedHashMap<String, String>();
        try {
            var parts = reader().getItemIterator(new Request(contentType, body));
            for (int i = 0; parts.hasNext(); i++) {
                if (i >= MOST_PARTS) {
                    throw InputError.at("", "upload.parts", MOST_PARTS);
                }
                var part = parts.next();
                if (part.isFormField()) {
                    fields.put(known(part.getFieldName()), text(part));
                } else {
                    files.add(file(part, folder, files.size()));
                }
            }
        } catch (FileUploadException e) {
            throw InputError.at("", "upload.unreadable", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw InputError.at("/file", "upload.no-file");
        }
        return new Upload(files, fields);
    }

    private static Reader reader() {
        var reader = new Reader();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        return reader;
    }

    private static String known(String name) {
        if (!FIELDS.contains(name)) {
            throw InputError.at("/" + name, "upload.unknown-field", name);
        }
        return name;
    }

    private static String text(FileItemInput part) throws IOException {
        try (var in = part.getInputStream()) {
            var bytes = in.readNBytes(FIELD + 1);
            if (bytes.length > FIELD) {
                throw InputError.at("/" + part.getFieldName(), "upload.field-too-long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Upload.File file(FileItemInput part, Path folder, int number) throws IOException {
        if (!part.getFieldName().equals("file")) {
            throw InputError.at("/" + part.getFieldName(), "upload.file-name");
        }
        if (number >= MOST_FILES) {
            throw InputError.at("/file", "upload.files", MOST_FILES);
        }
        var path = folder.resolve(String.valueOf(number));
        var digest = sha256();
        try (var in = part.getInputStream();
                var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            copy(in, out);
        }
        return new Upload.File(
                name(part.getName()), path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(InputStream in, DigestOutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > LARGEST) {
                throw new Refusal(413, "http-413");
            }
            out.write(buffer, 0, n);
        }
    }

    /** The last part of what may be a path, without what cannot be shown. */
    private static @org.jspecify.annotations.Nullable String name(@org.jspecify.annotations.Nullable String sent) {
        if (sent == null) {
            return null;
        }
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), 200));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
