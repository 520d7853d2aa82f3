// The preview in the desk: another screen or another site at once, made as small as the room for it asks.

function fit(look, stage) {
  const style = getComputedStyle(look);
  const room = stage.clientWidth - 2 * parseFloat(getComputedStyle(stage).paddingInlineStart);
  look.style.setProperty("--scale", String(Math.min(1, room / Number(style.getPropertyValue("--screen-inline")))));
}

function remember(name, value) {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, "", address);
}

function beginLook(look) {
  const stage = look.querySelector(".look-stage");
  const site = look.querySelector("[data-look-site]");
  const screens = [...look.querySelectorAll("[data-look-screen]")];
  screens.forEach((button) =>
    button.addEventListener("click", (event) => {
      event.preventDefault();
      look.dataset.screen = button.value;
      screens.forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
      look.querySelector("[data-look-show]").value = button.value;
      remember("screen", button.value);
      fit(look, stage);
    }),
  );
  site.addEventListener("change", () => {
    const { address } = site.selectedOptions[0].dataset;
    look.querySelector("[data-look-frame]").src = address;
    look.querySelector("[data-look-alone]").href = address;
    remember("site", site.value);
  });
  const at = look.querySelector("[data-look-at]");
  const local = look.querySelector("[data-look-local]");
  const askForTime = () => (local.hidden = at.value !== "other");
  at.addEventListener("change", askForTime);
  askForTime();
  new ResizeObserver(() => fit(look, stage)).observe(stage);
}

export function begin() {
  document.querySelectorAll("[data-look]").forEach(beginLook);
}
