// The calendar: what is dropped on another day opens with that day in its form, to be looked at and confirmed there.

export function begin() {
  document.querySelectorAll("[data-calendar]").forEach((calendar) => {
    calendar.addEventListener("dragstart", (event) => {
      const entry = event.target.closest?.("[data-entry]");
      if (entry) {
        event.dataTransfer.setData("text/x-midad-entry", entry.dataset.entry);
        event.dataTransfer.effectAllowed = "move";
      }
    });
    calendar.querySelectorAll("[data-day]").forEach(takes);
  });
}

function takes(day) {
  day.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("text/x-midad-entry")) {
      event.preventDefault();
      day.classList.add("over");
    }
  });
  day.addEventListener("dragleave", () => day.classList.remove("over"));
  day.addEventListener("drop", (event) => {
    event.preventDefault();
    day.classList.remove("over");
    location.assign(`${event.dataTransfer.getData("text/x-midad-entry")}?day=${day.dataset.day}`);
  });
}
