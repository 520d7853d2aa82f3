package org.midad.desk;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Lines of a form's text end as they do everywhere else: browsers send CR LF (HTML, "constructing the entry list"). */
@Provider
public final class FormLines implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] on) {
        boolean isField = Arrays.stream(on).anyMatch(RestForm.class::isInstance);
        return type == String.class && isField ? (ParamConverter<T>) new Lines() : null;
    }

    private static final class Lines implements ParamConverter<String> {

        @Override
        public String fromString(String sent) {
            return sent.replace("\r\n", "\n");
        }

        @Override
        public String toString(String text) {
            return text;
        }
    }
}
