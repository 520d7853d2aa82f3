package org.midad.sites;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Directory;
import org.midad.identity.Directory.Account;
import org.midad.platform.Page;

/** Who can sign in. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
@RolesAllowed("admin")
@RunOnVirtualThread
public class AccountsResource {

    @Inject
    Directory directory;

    @GET
    @Operation(operationId = "listAccounts", summary = "Everybody with a role in the newsroom, by name")
    public Page<Account> accounts(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return page(directory.accounts(), after, limit);
    }

    static Page<Account> page(List<Account> all, @Nullable String after, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        var rest = after == null
                ? all
                : all.stream()
                        .dropWhile(account -> !account.id().equals(after))
                        .skip(1)
                        .toList();
        return Page.of(rest.stream().limit(limit + 1L).toList(), limit, Account::id);
    }
}
