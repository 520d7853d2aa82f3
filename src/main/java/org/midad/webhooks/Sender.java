package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message and waits for the answer, never longer than it may: no redirect is followed, no proxy asked, no answer
 * read further than {@value #MOST_READ} bytes, and nothing sent again by itself.
 */
@ApplicationScoped
class Sender {

    static final int MOST_READ = 64 * 1024;

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int PIECE = 8 * 1024;

    private final Gate gate;
    private final OkHttpClient http;

    @Inject
    Sender(Gate gate, WebhookSettings settings) {
        this(gate, client(gate, settings.toConnect(), settings.toAnswer()));
    }

    Sender(Gate gate, OkHttpClient http) {
        this.gate = gate;
        this.http = http;
    }

    static OkHttpClient client(Gate gate, Duration toConnect, Duration toAnswer) {
        return new OkHttpClient.Builder()
                .dns(gate)
                .socketFactory(gate.sockets())
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                // Each call connects anew, to an address that was looked up and let through for it.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(toConnect)
                .readTimeout(toAnswer)
                .writeTimeout(toAnswer)
                // All of it, so that who sends a byte now and then keeps nobody waiting either.
                .callTimeout(toAnswer)
                .build();
    }

    Outcome send(Message message) {
        long began = System.nanoTime();
        var receiver = gate.read(message.url()).receiver();
        if (receiver.isEmpty()) {
            return failed(Failure.ADDRESS, began);
        }
        var request = new Request.Builder()
                .url(receiver.get().url())
                .headers(Headers.of(message.headers()))
                .header("User-Agent", "Midad")
                .post(RequestBody.create(message.body(), MediaType.get(message.mediaType())))
                .build();
        var call = http.newCall(request);
        try (var response = call.execute()) {
            readSome(response);
            var outcome = answered(response, began);
            // Else okhttp would read on for a while, to use the connection again.
            call.cancel();
            return outcome;
        } catch (IOException e) {
            return failed(why(e), began);
        }
    }

    private static Outcome answered(Response response, long began) {
        Failure failure = null;
        if (response.isRedirect()) {
            failure = Failure.REDIRECT;
        } else if (!response.isSuccessful()) {
            failure = Failure.STATUS;
        }
        return new Outcome(response.code(), failure, askedWait(response), since(began));
    }

    /** What a receiver has to say interests nobody; but one that is cut off in its answer may take that for a failure. */
    private static void readSome(Response response) throws IOException {
        var in = response.body().byteStream();
        int left = MOST_READ;
        var piece = new byte[PIECE];
        while (left > 0) {
            int read = in.read(piece, 0, Math.min(left, piece.length));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    private static Outcome failed(Failure failure, long began) {
        return new Outcome(null, failure, null, since(began));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Failure why(IOException e) {
        return switch (e) {
            case Forbidden _ -> Failure.ADDRESS;
            case UnknownHostException _ -> Failure.NAME;
            case InterruptedIOException _ -> Failure.SLOW;
            case SSLException _ -> Failure.TLS;
            case ConnectException _, NoRouteToHostException _ -> Failure.UNREACHABLE;
            default -> Failure.BROKEN;
        };
    }

    private static @Nullable Duration askedWait(Response response) {
        var text = response.header("Retry-After");
        boolean mayAsk = response.code() == TOO_MANY || response.code() == UNAVAILABLE;
        return text == null || !mayAsk ? null : wait(text.strip(), Clock.systemUTC());
    }

    /** Seconds or a date (RFC 9110, 10.2.3); null for what is neither. */
    static @Nullable Duration wait(String text, Clock clock) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), until.toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
