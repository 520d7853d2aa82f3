// The embargo: none, until an instant in the newsroom's zone, or until somebody lifts it.

/** The instant of a wall clock in a zone, RFC 3339. Of the two readings in an autumn overlap it is the earlier one. */
export function instantOf(wall, zone) {
  const asUtc = Date.parse(`${wall}:00Z`);
  const first = asUtc - offset(asUtc, zone);
  return new Date(asUtc - offset(first, zone)).toISOString();
}

/** The wall clock of an instant in a zone, as a datetime-local field wants it. */
export function wallOf(instant, zone) {
  const at = Date.parse(instant);
  return new Date(at + offset(at, zone)).toISOString().slice(0, 16);
}

function offset(at, zone) {
  const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  }).formatToParts(at);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`) - Math.floor(at / 1000) * 1000;
}

export function embargo(root, held, zone, changed) {
  const kind = root.querySelector("[data-embargo]");
  const until = root.querySelector("[data-embargo-until]");
  const field = until.querySelector("input");

  function set(value) {
    kind.value = value?.indefinite ? "indefinite" : value?.until ? "until" : "none";
    field.value = value?.until ? wallOf(value.until, zone) : "";
    until.hidden = kind.value !== "until";
  }

  kind.addEventListener("change", () => {
    until.hidden = kind.value !== "until";
    changed();
  });
  field.addEventListener("change", changed);
  set(held);
  return {
    set,
    value() {
      if (kind.value === "indefinite") {
        return { indefinite: true };
      }
      return kind.value === "until" && field.value ? { until: instantOf(field.value, zone) } : undefined;
    },
  };
}
