package org.midad.desk.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.identity.Directory;
import org.midad.identity.Directory.Account;
import org.midad.language.Folding;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.sites.Catalogue.Named;
import org.midad.sites.Memberships;

/** Who can sign in, and who is on which desk. */
@Path("/desk/admin/accounts")
@RolesAllowed("admin")
@RunOnVirtualThread
public class AccountsResource {

    @Inject
    Frames frames;

    @Inject
    Directory directory;

    @Inject
    Memberships memberships;

    @Inject
    Catalogue catalogue;

    @GET
    public Response list(@RestQuery @Nullable String q) {
        var words = KeptForm.given(q);
        try {
            var found = directory.isOpen() ? directory.accounts() : List.<Account>of();
            return page(words, found.stream().filter(who -> says(who, words)).toList(), false);
        } catch (Refusal away) {
            return page(words, List.of(), true);
        }
    }

    @POST
    @Path("join")
    public Response join(@RestForm @Nullable String desk, @RestForm @Nullable String account) {
        memberships.join(frames.of("admin").actor(), KeptForm.given(desk), KeptForm.given(account));
        return Html.seeOther(Drawer.DESKS.path(KeptForm.given(desk)));
    }

    @POST
    @Path("leave")
    public Response leave(@RestForm @Nullable String desk, @RestForm @Nullable String account) {
        memberships.leave(frames.of("admin").actor(), KeptForm.given(desk), KeptForm.given(account));
        return Html.seeOther(Drawer.DESKS.path(KeptForm.given(desk)));
    }

    private Response page(String words, List<Account> accounts, boolean isAway) {
        var frame = frames.of("admin");
        var desks = catalogue.desks(frame.isEnglish()).stream().collect(Collectors.toMap(Named::key, Named::name));
        return Html.page(
                AdminTemplates.accounts(new AccountsPage(frame, words, accounts, directory.isOpen(), isAway, desks)));
    }

    private static boolean says(Account account, String words) {
        return Stream.of(account.name(), account.username())
                .anyMatch(text -> Folding.fold(text).contains(Folding.fold(words)));
    }
}
