package org.midad.articles;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.midad.articles.body.Body;

/** How a body stands in JSON: as Portable Text. */
final class BodyJson {

    private BodyJson() {}

    static final class Reader extends JsonDeserializer<Body> {
        @Override
        public Body deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Body.parse(context.readTree(parser));
        }
    }

    static final class Writer extends JsonSerializer<Body> {
        @Override
        public void serialize(Body body, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeTree(body.toJson());
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Body body) {
            return body.blocks().isEmpty();
        }
    }
}
