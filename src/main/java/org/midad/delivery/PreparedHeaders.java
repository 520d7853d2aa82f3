package org.midad.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/** Header fields in the form that costs least to send: checked and encoded once, when the answer is made. */
final class PreparedHeaders {

    private final CharSequence[] namesAndValues;

    private PreparedHeaders(List<CharSequence> namesAndValues) {
        this.namesAndValues = namesAndValues.toArray(CharSequence[]::new);
    }

    void addTo(MultiMap headers) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder {

        private final List<CharSequence> fields = new ArrayList<>();

        Builder with(CharSequence name, String value) {
            fields.add(name);
            fields.add(HttpHeaders.createOptimized(value));
            return this;
        }

        PreparedHeaders build() {
            return new PreparedHeaders(fields);
        }
    }
}
