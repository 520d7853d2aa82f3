// A list of short things, each with a button that takes it out, and a field to add one by typing its name.
import { fold } from "../editor/find.js";

/**
 * @param root holds the list and the field
 * @param items `{key?, name}` to begin with
 * @param free whether a name that nothing is known by may stand for itself
 * @returns `{items(), set(items), settle()}`; `settle()` is false where what is typed names nothing, and leads there
 */
export function chips(root, items, { free, words, changed }) {
  const list = root.querySelector(".chips");
  const field = root.querySelector("input");
  const known = [...document.getElementById(field.getAttribute("list")).options];
  const said = root.querySelector("[data-said]");
  let held = [...items];

  function show() {
    list.replaceChildren(
      ...held.map((item) => {
        const chip = document.createElement("li");
        const name = document.createElement("bdi");
        const remove = document.createElement("button");
        name.textContent = item.name;
        remove.type = "button";
        remove.textContent = "×";
        remove.setAttribute("aria-label", `${words["writing.remove"]} ${item.name}`);
        remove.addEventListener("click", () => {
          held = held.filter((other) => other !== item);
          show();
          changed();
          field.focus();
        });
        chip.append(name, remove);
        return chip;
      }),
    );
  }

  function add() {
    const name = field.value.trim();
    const option = known.find((each) => each.value === name) ?? known.find((each) => alike(each.value, name));
    if (!name) {
      return;
    }
    tell(option ? null : name);
    if (!option && !free) {
      return;
    }
    const item = option ? { key: option.dataset.key, name: option.value } : { name };
    if (!held.some((other) => other.name === item.name)) {
      held.push(item);
      changed();
    }
    field.value = "";
    show();
  }

  /** Beside the field: that nobody knows the name, and what becomes of it; what was typed stays where nothing can become of it. */
  function tell(name) {
    const isWrong = name !== null && !free;
    said.textContent = name === null ? "" : words[free ? "writing.byline.unknown" : "writing.topic.unknown"].replace("%s", `\u2068${name}\u2069`);
    said.className = isWrong ? "error" : "hint";
    said.hidden = name === null;
    if (isWrong) {
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
  }

  field.addEventListener("change", add);
  field.addEventListener("input", () => tell(null));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    }
  });
  show();
  return {
    items: () => held,
    set(other) {
      held = [...other];
      show();
    },
    settle() {
      add();
      const isSettled = field.value.trim() === "";
      if (!isSettled) {
        field.focus();
      }
      return isSettled;
    },
  };
}

const alike = (one, other) => fold(one).folded === fold(other).folded;

/** The names of keys, as the page's lists have them. */
export function named(listId, key) {
  const option = [...document.getElementById(listId).options].find((each) => each.dataset.key === key);
  return { key, name: option?.value ?? key };
}
