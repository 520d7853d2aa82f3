package org.midad.notifications;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the e-mails, each as plain text and as a page, in its reader's language. */
@ApplicationScoped
class Envelopes {

    @ConfigProperty(name = "midad.base-url")
    String baseUrl;

    @CheckedTemplate(basePath = "notifications")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance text(MailPage page);

        static native TemplateInstance page(MailPage page);
    }

    Mail mail(Letter letter) {
        var page = new MailPage(letter, baseUrl);
        return new Mail()
                .addTo(letter.to())
                .setSubject(page.subject())
                .setText(Templates.text(page).render())
                .setHtml(Templates.page(page).render())
                // The same when it is sent again because nobody knows whether it arrived: mail programs show it once.
                .addHeader(
                        "Message-ID",
                        "<" + letter.ids().getFirst() + "@"
                                + URI.create(baseUrl).getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
