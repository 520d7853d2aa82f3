package org.midad.webhooks;

import java.util.Map;

/** A request that is about to be sent, signed and all. */
record Message(String url, Map<String, String> headers, String mediaType, byte[] body) {}
