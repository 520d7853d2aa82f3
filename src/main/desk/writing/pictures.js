// The lead picture and the dialog in which a picture is found or uploaded.
import { csrf } from "../frame.js";

const ALL = "/api/v1/images";

/** The address of the smallest rendition that is wide enough, of an image's view. */
export function shown(image, width = 640) {
  const whole = image.renditions.filter((each) => /^w?\d+$/.test(each.name) && each.type === "image/webp");
  const sizes = (whole.length ? whole : image.renditions).toSorted((a, b) => a.width - b.width);
  return (sizes.find((each) => each.width >= width) ?? sizes.at(-1))?.url;
}

async function fetched(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error((await answer.json().catch(() => ({}))).detail ?? answer.statusText);
  }
  return answer.json();
}

export const picture = (id) => fetched(`${ALL}/${id}`);

/** Lets somebody choose; resolves with the image's view, or null. */
export function picker(words) {
  const dialog = document.querySelector("[data-picker]");
  const list = dialog.querySelector("[data-picker-list]");
  const search = dialog.querySelector("#picker-search");
  const file = dialog.querySelector("#picker-file");
  const progress = dialog.querySelector("[data-picker-progress]");
  const error = dialog.querySelector("[data-picker-error]");
  let answer = () => {};

  function choose(image) {
    answer(image);
    answer = () => {};
    dialog.close();
  }

  function fail(reason) {
    error.textContent = reason;
    error.hidden = !reason;
  }

  async function find() {
    fail("");
    try {
      const query = search.value.trim() ? `&q=${encodeURIComponent(search.value.trim())}` : "";
      const { items } = await fetched(`${ALL}?limit=24${query}`);
      const images = await Promise.all(items.map((item) => picture(item.id)));
      list.replaceChildren(...images.map(choice));
      if (!images.length) {
        list.append(Object.assign(document.createElement("li"), { textContent: words["writing.pick.none"] }));
      }
    } catch (problem) {
      fail(problem.message);
    }
  }

  function choice(image) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const img = document.createElement("img");
    const name = document.createElement("bdi");
    button.type = "button";
    img.src = shown(image, 320) ?? "";
    img.alt = image.described.alt ?? "";
    img.loading = "lazy";
    name.textContent = image.described.caption ?? image.filename ?? "";
    button.append(img, name);
    button.addEventListener("click", () => choose(image));
    item.append(button);
    return item;
  }

  async function upload(chosen) {
    fail("");
    progress.hidden = false;
    const form = new FormData();
    form.append("file", chosen);
    try {
      const body = await sent(form, (share) => (progress.value = share));
      choose(await picture((body.items?.[0] ?? body).id));
    } catch (problem) {
      fail(problem.message);
    } finally {
      progress.hidden = true;
      progress.value = 0;
      file.value = "";
    }
  }

  let pause;
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(find, 250);
  });
  file.addEventListener("change", () => file.files[0] && upload(file.files[0]));
  dialog.addEventListener("close", () => answer(null));
  return () =>
    new Promise((resolve) => {
      answer = resolve;
      dialog.showModal();
      find();
    });
}

// fetch() tells nothing of how far an upload is.
function sent(form, onShare) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", ALL);
    request.responseType = "json";
    request.setRequestHeader("X-CSRF-Token", csrf());
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(loaded / total));
    request.addEventListener("load", () =>
      request.status < 300 ? resolve(request.response) : reject(new Error(request.response?.detail ?? request.statusText)),
    );
    request.addEventListener("error", () => reject(new Error(request.statusText)));
    request.send(form);
  });
}

/** The lead picture with what is said about it in this story. */
export function lead(root, held, { words, pick, changed }) {
  const body = root.querySelector("[data-lead-body]");
  let use = held;

  function button(key, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words[key];
    made.addEventListener("click", act);
    return made;
  }

  async function choose() {
    const image = await pick();
    if (image) {
      use = { image: image.id };
      changed();
      await show(image);
      body.querySelector("#lead-caption").focus();
    }
  }

  function field(name) {
    const holder = document.createElement("div");
    const label = document.createElement("label");
    const input = document.createElement("input");
    holder.className = "field";
    input.id = `lead-${name}`;
    input.dir = "auto";
    input.value = use[name] ?? "";
    label.htmlFor = input.id;
    label.textContent = words[`writing.${name}`];
    input.addEventListener("input", () => {
      use = { ...use, [name]: input.value.trim() || undefined };
      changed();
    });
    holder.append(label, input);
    return holder;
  }

  function focal(img) {
    const dot = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    dot.setAttribute("class", "focal");
    dot.setAttribute("viewBox", "0 0 100 100");
    dot.setAttribute("preserveAspectRatio", "none");
    dot.setAttribute("aria-hidden", "true");
    const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    circle.setAttribute("r", "3");
    dot.append(circle);
    const place = () => {
      circle.setAttribute("cx", String((use.focalPoint?.x ?? 0.5) * 100));
      circle.setAttribute("cy", String((use.focalPoint?.y ?? 0.5) * 100));
    };
    img.addEventListener("click", (event) => {
      const box = img.getBoundingClientRect();
      const share = (at, from, size) => Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 1000) / 1000;
      use = { ...use, focalPoint: { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) } };
      place();
      changed();
    });
    place();
    return dot;
  }

  let latest = 0;

  async function show(known) {
    const mine = ++latest;
    if (!use) {
      body.replaceChildren(button("writing.leadImage.choose", choose));
      return;
    }
    // First what is known of it: its room is kept until it has come, so that nothing moves under the writer's hands.
    const image = known ?? (await picture(use.image).catch(() => null));
    if (mine !== latest) {
      return;
    }
    const frame = document.createElement("div");
    const img = document.createElement("img");
    const hint = Object.assign(document.createElement("p"), { className: "hint", textContent: words["writing.leadImage.focal"] });
    frame.className = "lead-picture";
    frame.append(img, focal(img));
    const tools = document.createElement("div");
    tools.className = "toolbar";
    tools.append(
      button("writing.leadImage.change", choose),
      button("writing.leadImage.remove", () => {
        use = undefined;
        changed();
        show();
        body.querySelector("button").focus();
      }),
    );
    const fields = document.createElement("div");
    fields.className = "fields";
    fields.append(field("caption"), field("alt"), field("credit"));
    img.alt = use.alt ?? image?.described.alt ?? "";
    if (image) {
      Object.assign(img, { width: image.width, height: image.height, src: shown(image, 960) ?? "" });
      for (const name of ["caption", "alt", "credit"]) {
        fields.querySelector(`#lead-${name}`).placeholder = image.described[name] ?? "";
      }
    }
    body.replaceChildren(frame, hint, fields, tools);
  }

  show();
  return {
    value: () => use,
    set(other) {
      use = other;
      show();
    },
  };
}
