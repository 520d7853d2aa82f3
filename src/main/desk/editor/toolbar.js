// The buttons above the text: one stop of the tab key, arrows within.
import { icon, make } from "./elements.js";
import { ICONS } from "./icons.js";

const MIRRORED = new Set(["undo", "redo", "indent", "outdent", "bullet", "number", "quote"]);
const LETTERS = { h2: "H2", h3: "H3", h4: "H4", strong: "B", em: "I", sub: "x₂", sup: "x²" };

/** `actions` are groups of `{name, run, pressed?, enabled?, keys?}`; gives the element and what refreshes it. */
export function toolbar(actions, words) {
  const buttons = [];
  const groups = actions.map((group) =>
    make(
      "div",
      { className: "toolbar-group", role: "group" },
      ...group.map((action) => {
        const label = words(`editor.${action.name}`);
        const letter = LETTERS[action.name];
        // Drawn by the style: as text it would be a second name beside the label.
        const face = letter ? make("span", { className: "tool-letter", "data-letter": letter }) : icon(ICONS[action.name], { mirrors: MIRRORED.has(action.name) });
        const button = make(
          "button",
          {
            type: "button",
            className: `quiet tool tool-${action.name}`,
            title: action.keys ? `${label} (${action.keys})` : label,
            "aria-label": label,
            tabIndex: -1,
            // The text keeps its selection.
            onmousedown: (event) => event.preventDefault(),
            onclick: () => action.run(),
          },
          face,
        );
        buttons.push({ button, action });
        return button;
      }),
    ),
  );
  const more = moreButton(words, () => element.classList.toggle("whole"));
  const element = make(
    "div",
    { className: "editor-toolbar", role: "toolbar", "aria-label": words("editor.toolbar") },
    ...groups,
    make("div", { className: "toolbar-group for-phones" }, more),
  );
  buttons[0].button.tabIndex = 0;
  element.addEventListener("keydown", (event) => rove(event, [...buttons.map(({ button }) => button), more].filter(isShown)));
  return { element, refresh: () => buttons.forEach(refresh) };
}

/** On a phone the tools have one row, until somebody wants them all. */
function moreButton(words, toggle) {
  const label = words("editor.more");
  const button = make(
    "button",
    {
      type: "button",
      className: "quiet tool tool-more",
      title: label,
      "aria-label": label,
      "aria-expanded": "false",
      tabIndex: -1,
      onmousedown: (event) => event.preventDefault(),
      onclick: () => button.setAttribute("aria-expanded", String(toggle())),
    },
    icon(ICONS.more),
  );
  return button;
}

const isShown = (button) => [button, button.parentElement].every((element) => getComputedStyle(element).display !== "none");

function refresh({ button, action }) {
  if (action.pressed) {
    button.setAttribute("aria-pressed", String(action.pressed()));
  }
  // Not "disabled": the focus would be lost from a button that turns itself off.
  button.setAttribute("aria-disabled", String(action.enabled ? !action.enabled() : false));
}

function rove(event, buttons) {
  const at = buttons.indexOf(document.activeElement);
  const onward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const to = { [onward]: at + 1, [back]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at >= 0 && to !== undefined) {
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  }
}
