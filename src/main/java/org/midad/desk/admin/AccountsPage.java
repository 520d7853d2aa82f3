package org.midad.desk.admin;

import java.util.List;
import java.util.Map;
import org.midad.desk.Frame;
import org.midad.identity.Directory.Account;

/**
 * Who can sign in.
 *
 * @param isOpen whether Midad may ask Keycloak
 * @param isAway whether it did not answer
 * @param desks names by key
 */
public record AccountsPage(
        Frame frame, String q, List<Account> accounts, boolean isOpen, boolean isAway, Map<String, String> desks) {

    public boolean isSearched() {
        return !q.isEmpty();
    }

    /** A group may be there without its desk. */
    public boolean isDesk(String key) {
        return desks.containsKey(key);
    }

    public String desk(String key) {
        return desks.getOrDefault(key, key);
    }
}
