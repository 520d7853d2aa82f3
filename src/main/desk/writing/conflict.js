// Two texts, side by side, field by field and block by block: whoever comes too late chooses what stays, and loses nothing.

const isBlocks = (value) => Array.isArray(value) && value.some((item) => item?._key);
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function text(value) {
  if (value === undefined || value === null) {
    return "—";
  }
  if (typeof value !== "object") {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(text).join("، ");
  }
  if (value.children) {
    return value.children.map((child) => child.text ?? "").join("");
  }
  return value.name ?? value.person ?? value.text ?? value.caption ?? value.title ?? value.image ?? value.until ?? JSON.stringify(value);
}

/** The blocks of both in one order: those of theirs, with mine that they lack after the block before them. */
export function aligned(mine, theirs) {
  const rows = theirs.map((block) => ({ key: block._key, theirs: block, mine: mine.find((other) => other._key === block._key) }));
  let after = -1;
  for (const block of mine) {
    const at = rows.findIndex((row) => row.key === block._key);
    if (at >= 0) {
      after = at;
    } else {
      rows.splice(++after, 0, { key: block._key, mine: block });
    }
  }
  return rows;
}

/** What the two contents differ in. */
export function differences(mine, theirs) {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((name) => !same(mine[name], theirs[name]));
  return names.flatMap((name) =>
    isBlocks(mine[name]) || isBlocks(theirs[name])
      ? aligned(mine[name] ?? [], theirs[name] ?? [])
          .filter((row) => !same(row.mine, row.theirs))
          .map((row) => ({ name, ...row }))
      : [{ name, mine: mine[name], theirs: theirs[name] }],
  );
}

/** Theirs, with the choices put in: `chosen(difference)` is "mine", "theirs" or, for blocks, "both". */
export function merged(mine, theirs, chosen) {
  const result = { ...theirs };
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (same(mine[name], theirs[name])) {
      continue;
    }
    if (isBlocks(mine[name]) || isBlocks(theirs[name])) {
      result[name] = aligned(mine[name] ?? [], theirs[name] ?? []).flatMap((row) => {
        if (same(row.mine, row.theirs)) {
          return [row.theirs];
        }
        const choice = chosen({ name, ...row });
        const both = [row.theirs, row.mine && row.theirs ? { ...row.mine, _key: `${row.key}-2` } : row.mine];
        return (choice === "both" ? both : [choice === "mine" ? row.mine : row.theirs]).filter(Boolean);
      });
    } else {
      result[name] = chosen({ name, mine: mine[name], theirs: theirs[name] }) === "mine" ? mine[name] : theirs[name];
    }
  }
  return result;
}

/** Shows the dialog; resolves with the content that was chosen. */
export function resolve(mine, theirs, words) {
  const dialog = document.querySelector("[data-conflict]");
  const list = dialog.querySelector("[data-conflict-list]");
  const rows = differences(mine, theirs);

  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const key of ["writing.conflict.field", "writing.conflict.yours", "writing.conflict.other"]) {
    head.append(Object.assign(document.createElement("th"), { scope: "col", textContent: words[key] }));
  }
  const choices = rows.map((row, index) => {
    const line = table.insertRow();
    line.append(Object.assign(document.createElement("th"), { scope: "row", textContent: words[`writing.${row.name}`] ?? row.name }));
    const radios = {};
    for (const [side, value] of [["mine", row.mine], ["theirs", row.theirs]]) {
      const cell = line.insertCell();
      const label = document.createElement("label");
      const radio = Object.assign(document.createElement("input"), { type: "radio", name: `conflict-${index}`, value: side });
      const words = Object.assign(document.createElement("span"), { textContent: text(value) });
      words.dir = "auto";
      radio.checked = side === "mine" ? value !== undefined : row.mine === undefined;
      radios[side] = radio;
      label.append(radio, words);
      cell.append(label);
    }
    if (row.key && row.mine && row.theirs) {
      const label = document.createElement("label");
      radios.both = Object.assign(document.createElement("input"), { type: "radio", name: `conflict-${index}`, value: "both" });
      label.append(radios.both, words["writing.conflict.both"]);
      line.lastElementChild.append(label);
    }
    return { row, choice: () => Object.keys(radios).find((side) => radios[side].checked) ?? "theirs" };
  });
  list.replaceChildren(table);
  dialog.showModal();
  // Escape would leave both texts hanging.
  dialog.addEventListener("cancel", (event) => event.preventDefault());

  const chosen = (difference) =>
    choices.find(({ row }) => row.name === difference.name && row.key === difference.key)?.choice() ?? "theirs";
  return new Promise((done) => {
    const end = (content) => {
      dialog.close();
      done(content);
    };
    dialog.querySelector("[data-conflict-save]").onclick = () => end(merged(mine, theirs, chosen));
    dialog.querySelector("[data-conflict-theirs]").onclick = () => end(theirs);
    dialog.querySelector("[data-conflict-mine]").onclick = () => end(merged(mine, theirs, () => "mine"));
  });
}
