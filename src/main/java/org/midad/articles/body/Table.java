package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.midad.language.Legible;
import org.midad.platform.Finding;
import org.midad.platform.Findings;

/** Rows of texts, all of one length; the first of several rows is the head. */
public record Table(String key, List<List<String>> rows) implements Block {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CELLS = 50;
    private static final int LONGEST = 5_000;

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Table read(Fields fields, String key, String pointer, Findings findings) {
        fields.only("_type", "_key", "rows");
        var rows = new ArrayList<List<String>>();
        String below = Finding.below(pointer, "rows");
        for (JsonNode row : fields.items("rows", MOST_ROWS)) {
            rows.add(row(row, Finding.below(below, rows.size()), findings));
            if (rows.getLast().size() != rows.getFirst().size()) {
                findings.add(Finding.below(below, rows.size() - 1), "table.uneven");
            }
        }
        if (rows.isEmpty()) {
            fields.refuse("rows", "table.no-rows");
        }
        return new Table(key, rows);
    }

    private static List<String> row(JsonNode row, String pointer, Findings findings) {
        var cells = new ArrayList<String>();
        for (JsonNode cell : Fields.items(row, pointer, MOST_CELLS, findings)) {
            String below = Finding.below(pointer, cells.size());
            if (!cell.isTextual() || cell.textValue().length() > LONGEST) {
                findings.add(below, "table.cell", LONGEST);
            } else {
                Legible.objection(cell.textValue()).ifPresent(detail -> findings.add(below, detail));
            }
            cells.add(cell.asText());
        }
        if (cells.isEmpty()) {
            findings.add(pointer, "table.no-cells");
        }
        return cells;
    }

    @Override
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("_type", "table").put("_key", key);
        var list = json.putArray("rows");
        for (var row : rows) {
            row.forEach(list.addArray()::add);
        }
        return json;
    }

    @Override
    public String text() {
        return rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }
}
