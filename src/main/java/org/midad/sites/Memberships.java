package org.midad.sites;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.identity.Directory;
import org.midad.identity.Directory.Account;
import org.midad.platform.Refusal;

/** Who is on which desk: a group of Keycloak's, changed from here; the log says by whom. */
@ApplicationScoped
public class Memberships {

    private final Directory directory;
    private final Catalogue catalogue;
    private final AuditLog log;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    Memberships(Directory directory, Catalogue catalogue, AuditLog log, ObjectMapper mapper, Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.log = log;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    public List<Account> of(String desk) {
        requireDesk(desk);
        return directory.accounts().stream()
                .filter(account -> account.isOn(desk))
                .toList();
    }

    /** Doing it twice does no harm. */
    @Transactional
    public void join(Actor admin, String desk, String account) {
        var somebody = somebody(desk, account);
        if (!somebody.isOn(desk)) {
            note(admin, "join", desk, somebody);
            directory.join(account, desk);
        }
    }

    @Transactional
    public void leave(Actor admin, String desk, String account) {
        var somebody = somebody(desk, account);
        if (somebody.isOn(desk)) {
            note(admin, "leave", desk, somebody);
            directory.leave(account, desk);
        }
    }

    private Account somebody(String desk, String account) {
        requireDesk(desk);
        return directory.account(account).orElseThrow(Refusal::notFound);
    }

    private void requireDesk(String desk) {
        if (!Shelf.isKey(desk) || !catalogue.hasDesk(desk)) {
            throw Refusal.notFound();
        }
    }

    // Before Keycloak is asked: what it then refuses takes the line back.
    private void note(Actor admin, String action, String desk, Account account) {
        var who = Map.of("account", account.username(), "name", account.name());
        log.add(AuditEntry.of(admin, action, Kind.DESK.name(), desk, clock.instant())
                .detail(mapper.valueToTree(who).toString()));
        log.flush();
    }
}
