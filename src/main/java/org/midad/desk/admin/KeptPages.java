package org.midad.desk.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.desk.Html;
import org.midad.desk.admin.FormPage.Below;
import org.midad.desk.admin.FormPage.Trouble;
import org.midad.desk.admin.ListPage.Row;
import org.midad.identity.Directory;
import org.midad.identity.Directory.Account;
import org.midad.platform.Constraints;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Refusal;
import org.midad.sites.Kind;
import org.midad.sites.Shelf;
import org.midad.sites.Shelf.Condition;
import org.midad.sites.Shelf.Item;

/** The pages of what an admin keeps, of all kinds alike. */
@ApplicationScoped
class KeptPages {

    private static final int A_SCREENFUL = 50;
    private static final int STALE = 412;

    @Inject
    Shelf shelf;

    @Inject
    Directory directory;

    @Inject
    Validator validator;

    @Inject
    ObjectMapper mapper;

    <S> Response list(Frame frame, Drawer<S> drawer, String q, @Nullable String after) {
        var rows = shelf.find(drawer.kind(), q, after, A_SCREENFUL).map(this::row);
        return Html.page(AdminTemplates.list(new ListPage(frame, drawer, q, rows)));
    }

    Response blank(Frame frame, Drawer<?> drawer, String site) {
        requireSite(site);
        return Html.page(AdminTemplates.form(
                new FormPage(frame, drawer, site, "", Map.of(), "", Trouble.NONE, Below.NOTHING, false)));
    }

    <S> Response show(Frame frame, Drawer<S> drawer, String site, String key, boolean isSaved) {
        var item = shelf.get(drawer.kind(), key);
        return Html.page(AdminTemplates.form(new FormPage(
                frame,
                drawer,
                site,
                key,
                KeptForm.values(item.settings(), mapper),
                item.tag(),
                Trouble.NONE,
                below(drawer, item),
                isSaved)));
    }

    <S> Response make(Frame frame, Drawer<S> drawer, String site, KeptForm form) {
        requireSite(site);
        var key = KeptForm.given(form.key);
        try {
            store(frame, drawer, key, Condition.NEW, form);
            return saved(drawer, site, key);
        } catch (InputError wrong) {
            return makeAgain(frame, drawer, site, form, wrong.findings());
        } catch (Refusal refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            return makeAgain(frame, drawer, site, form, List.of(Finding.at("/key", "key.taken")));
        }
    }

    <S> Response change(Frame frame, Drawer<S> drawer, String site, String key, KeptForm form) {
        try {
            store(frame, drawer, key, Condition.seen(KeptForm.given(form.tag)), form);
            return saved(drawer, site, key);
        } catch (InputError wrong) {
            var trouble = new Trouble(wrong.findings(), Map.of());
            return changeAgain(400, frame, drawer, site, shelf.get(drawer.kind(), key), form, trouble);
        } catch (Refusal refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            var now = shelf.get(drawer.kind(), key);
            var trouble = new Trouble(List.of(), KeptForm.values(now.settings(), mapper));
            form.tag = now.tag();
            return changeAgain(STALE, frame, drawer, site, now, form, trouble);
        }
    }

    private <S> void store(Frame frame, Drawer<S> drawer, String key, Condition condition, KeptForm form) {
        var settings = form.settings(drawer, mapper);
        var broken =
                validator.validate(settings).stream().map(Constraints::finding).toList();
        if (!broken.isEmpty()) {
            throw new InputError(broken);
        }
        shelf.store(frame.actor(), drawer.kind(), key, condition, settings);
    }

    private Response makeAgain(Frame frame, Drawer<?> drawer, String site, KeptForm form, List<Finding> findings) {
        var page = new FormPage(
                frame,
                drawer,
                site,
                "",
                with(form.values(), "key", KeptForm.given(form.key)),
                "",
                new Trouble(findings, Map.of()),
                Below.NOTHING,
                false);
        return Html.page(400, AdminTemplates.form(page));
    }

    private Response changeAgain(
            int status, Frame frame, Drawer<?> drawer, String site, Item<?> now, KeptForm form, Trouble trouble) {
        var page = new FormPage(
                frame,
                drawer,
                site,
                now.key(),
                form.values(),
                KeptForm.given(form.tag),
                trouble,
                below(drawer, now),
                false);
        return Html.page(status, AdminTemplates.form(page));
    }

    private Below below(Drawer<?> drawer, Item<?> item) {
        return switch (drawer.part()) {
            case "sites" -> new Below(sections(item.key()), null, List.of(), null);
            case "desks" -> people(item.key());
            case "topics" ->
                new Below(List.of(), null, List.of(), (String) item.more().get("mergedInto"));
            default -> Below.NOTHING;
        };
    }

    private List<Row> sections(String site) {
        return shelf.find(Kind.sectionOf(site), "", null, Page.MOST).items().stream()
                .sorted(Comparator.comparingInt(section -> section.settings().place()))
                .map(this::row)
                .toList();
    }

    private Below people(String desk) {
        try {
            if (directory.isOpen()) {
                var all = directory.accounts();
                return new Below(
                        List.of(),
                        on(all, desk, true).toList(),
                        on(all, desk, false).toList(),
                        null);
            }
        } catch (Refusal away) {
            // Keycloak is away: the rest of the page is worth showing, and says so.
        }
        return Below.NOTHING;
    }

    private static Stream<Account> on(List<Account> all, String desk, boolean isOn) {
        return all.stream().filter(account -> account.isOn(desk) == isOn);
    }

    private static Response saved(Drawer<?> drawer, String site, String key) {
        return Html.seeOther((site.isEmpty() ? drawer.path(key) : Drawer.SITES.path(site)) + "?saved=true");
    }

    private void requireSite(String site) {
        if (!site.isEmpty()) {
            shelf.get(Kind.SITE, site);
        }
    }

    private Row row(Item<?> item) {
        return new Row(item.key(), KeptForm.values(item.settings(), mapper));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        values.put(name, value);
        return values;
    }
}
