package org.midad.images;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midad.Newsroom;
import org.midad.local.Caller;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.local.ReferenceRecords;

/**
 * A node with a database and a bucket of its own, to be killed and flooded without anybody else noticing. It develops
 * nothing: hundreds of pictures would keep the machine busy long after the test.
 */
final class Lab implements AutoCloseable {

    private static final List<String> LEAN = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Newsroom newsroom = Newsroom.open();
    private final String database;
    private final Node node;

    Lab(String name, Map<String, String> settings) {
        var run = ProcessHandle.current().pid();
        database = "midad_t" + run + "_" + name;
        newsroom.stack().postgres().createDatabase(database);
        var all = new HashMap<>(settings);
        all.put("MIDAD_IMAGES_DEVELOPERS", "0");
        var plan = newsroom.stack().node("node-" + run + "-" + name, database, Ports.aFree(), Ports.aFree(), all, LEAN);
        node = newsroom.stack().start(plan).await();
        new ReferenceRecords(as("admin")).load();
    }

    Caller as(String user) {
        return newsroom.as(user).on(node);
    }

    Caller anonymous() {
        return newsroom.anonymous().on(node);
    }

    Node node() {
        return node;
    }

    String database() {
        return database;
    }

    @Override
    public void close() {
        node.kill();
        newsroom.stack().forget(database);
    }
}
