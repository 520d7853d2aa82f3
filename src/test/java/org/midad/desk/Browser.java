package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.midad.Newsroom;
import org.midad.Npm;

/**
 * A real Chromium, and people at it: each {@link #person} has a window of their own and is signed in through Keycloak. It
 * remembers what the pages complain about, and {@link #close} fails on scripts that broke the page's policy or threw.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Newsroom newsroom = Newsroom.open();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(List<String> more) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
        var switches = Stream.concat(QUIET.stream(), more.stream()).toList();
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(switches)
                        .setIgnoreDefaultArgs(sharesMemory() ? List.of("--disable-dev-shm-usage") : List.of()));
    }

    /** With more of Chromium's own switches, if any. */
    public static Browser open(String... switches) {
        try {
            Npm.prepare();
            System.setProperty("playwright.cli.dir", driver().toString());
            return new Browser(List.of(switches));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address that Keycloak sends people back to. */
    public String url() {
        var url = "http://localhost:" + newsroom.stack().ports().midad();
        assertThat(newsroom.node().url())
                .as("the first node's address")
                .endsWith(":" + newsroom.stack().ports().midad());
        return url;
    }

    /** A page at a screen of this width, signed in, at the board. */
    public Page person(String username, String language, int width) {
        var page = stranger(language, width);
        page.navigate(url() + "/");
        signIn(page, username);
        return page;
    }

    /** Somebody who is not signed in. */
    public Page stranger(String language, int width) {
        return stranger(language, width, ColorScheme.LIGHT);
    }

    public Page stranger(String language, int width, ColorScheme scheme) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Riyadh")
                .setColorScheme(scheme)
                .setViewportSize(width, width < 600 ? 844 : 900));
        window.setDefaultTimeout(30_000);
        window.onWebError(error -> complaints.add("script: " + error.error()));
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return window.newPage();
    }

    /** A page of nobody's, with no network, about which nothing is complained. */
    public Page lawless() {
        var page = chromium.newPage();
        page.context().setOffline(true);
        return page;
    }

    /** Fills Keycloak's form. */
    public static void signIn(Page page, String username) {
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("#kc-login, [type=submit]");
        page.waitForURL(address -> !address.contains("/realms/"));
    }

    /** Presses what sends a form, and waits for the answer's page: what a test looks at next must not be the page before it. */
    public static void send(Page page, Locator button) {
        sends(page, button::click);
    }

    /** The same, whatever it is that sends. */
    @SuppressWarnings("deprecation") // Waiting for an address does not do: the answer often has the same one.
    public static void sends(Page page, Runnable act) {
        page.waitForNavigation(act);
        settled(page);
    }

    /** Waits for the editor, which comes after the first paint: until then nothing can be written. */
    static void settled(Page page) {
        page.waitForSelector(
                ".writing-sheets[inert]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    public static void send(Page page, String button) {
        send(
                page,
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** What axe-core finds against WCAG 2.2 AA, each with the elements it is about. */
    @SuppressWarnings("unchecked")
    public static List<String> accessibilityFaults(Page page) {
        try {
            page.evaluate(Files.readString(Npm.FOLDER.resolve("node_modules/axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return (List<String>) page.evaluate("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa',"
                + " 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.flatMap(v => v.nodes.map(n =>"
                + " v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary))");
    }

    /** Keeps a picture of the page under {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** Nothing found against WCAG 2.2 AA, kept as pictures at both widths, and nothing that sticks out on a phone. */
    public static void look(Page page, String name, String language, ColorScheme scheme) {
        page.waitForSelector("h1");
        assertThat(accessibilityFaults(page))
                .as(name + " " + language + " " + scheme)
                .isEmpty();
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, width < 600 ? 844 : 900);
            picture(page, name + "-" + language + "-" + scheme + "-" + width);
        }
        assertFits(page, name);
        page.setViewportSize(1280, 900);
    }

    /** Nothing makes the window scroll sideways. */
    public static void assertFits(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out: " + name)
                .isTrue();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        assertThat(complaints).as("what pages complained about").isEmpty();
    }

    private static Path installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), CHROMIUMS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> fail("The desk's tests need Chromium (Debian: apt-get install chromium), or CHROMIUM"
                        + " set to its program."));
    }

    /** Pages are quicker where what they share stays in memory; in a container there is often no room for it. */
    private static boolean sharesMemory() {
        return new File("/dev/shm").getUsableSpace() > 1L << 30;
    }

    private static Map<String, String> environment() {
        return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    /** Playwright looks for its driver as a folder with a Node.js and a package in it: ours are links. */
    private static Path driver() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "playwright").toAbsolutePath());
        link(folder.resolve("package"), Npm.FOLDER.resolve("node_modules/playwright-core"));
        link(
                folder.resolve("node"),
                Path.of(Npm.run(folder, "node", "-p", "process.execPath").strip()));
        return folder;
    }

    /** Whole at any moment: another JVM may be at it too. */
    private static void link(Path link, Path target) throws IOException {
        var made = link.resolveSibling(
                link.getFileName() + "-" + ProcessHandle.current().pid());
        Files.move(Files.createSymbolicLink(made, target), link, StandardCopyOption.ATOMIC_MOVE);
    }
}
