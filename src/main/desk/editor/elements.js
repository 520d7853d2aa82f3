// Elements made by hand, with properties instead of HTML: no text ever becomes markup.

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element && name !== "list" && name !== "role") {
      element[name] = value;
    } else if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of strokes on 24 by 24; one that points along the line turns with it. */
export function icon(path, { mirrors = false } = {}) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", mirrors ? "icon mirrors" : "icon");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

let count = 0;
export const newId = (prefix) => `${prefix}-${++count}`;

/** A labelled field; `tag` is input, textarea or select. */
export function field(label, control) {
  control.id ||= newId("field");
  return make("div", { className: "field" }, make("label", { htmlFor: control.id }, label), control);
}
