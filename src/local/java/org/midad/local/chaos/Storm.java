package org.midad.local.chaos;

/**
 * What a run puts a newsroom through.
 *
 * @param articles due at the same instant
 * @param nodes that all look for what is due
 * @param batch how many schedules one transaction takes
 * @param kills one each second, of a random node that works; it is started again at once
 * @param restartsDatabase once, in the middle
 */
public record Storm(int articles, int nodes, int batch, int kills, boolean restartsDatabase) {

    /** The same stories with nobody killed. */
    public Storm calm() {
        return new Storm(articles, nodes, batch, 0, false);
    }
}
