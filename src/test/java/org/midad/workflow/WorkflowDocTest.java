package org.midad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/workflow.md} are those of the code; {@code -Dmidad.docs=write} rewrites them. */
class WorkflowDocTest {

    private static final Path PAGE = Path.of("docs/workflow.md");
    private static final String REWRITE = "mvn -q test -Dtest=WorkflowDocTest -Dmidad.docs=write";

    @Test
    void the_page_says_what_the_code_does() throws IOException {
        var page = Files.readString(PAGE);
        var right = between(page, "states", WorkflowTable.states());
        right = between(right, "actions", WorkflowTable.actions(Matter.ARTICLE));
        right = between(right, "image actions", WorkflowTable.actions(Matter.IMAGE));
        if ("write".equals(System.getProperty("midad.docs"))) {
            Files.writeString(PAGE, right);
            return;
        }
        assertThat(page)
                .as("%s is not what the code does any more; rewrite its tables with: %s", PAGE, REWRITE)
                .isEqualTo(right);
    }

    private static String between(String page, String name, String table) {
        var begin = "<!-- begin " + name + ", written from the code -->\n";
        var end = "\n<!-- end " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        assertThat(from).as("marker of the table of %s", name).isNotNegative();
        assertThat(to).isGreaterThan(from);
        return page.substring(0, from + begin.length()) + table + page.substring(to);
    }
}
