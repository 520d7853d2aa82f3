// The lead picture and the dialog in which a picture is found or uploaded.
import { focal } from "../editor/focal.js";
import { DEVELOPING } from "../editor/image-view.js";
import { csrf, signInAgain } from "../frame.js";

const ALL = "/api/v1/images";
// In pixels, enough to point at what matters; the page came with the same.
const WIDTH = 640;

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

/** Sends a file to the library, for this desk; resolves with the image's view. */
export function uploader({ desk, locale, words }) {
  return async (file, onShare) => {
    const form = new FormData();
    form.append("desk", desk);
    form.append("locale", locale);
    form.append("file", file);
    const body = await sent(form, onShare, words);
    return picture((body.items?.[0] ?? body).id);
  };
}

/** Lets somebody choose; resolves with the image's view, or null. */
export function picker(words, send) {
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
    try {
      choose(await send(chosen, (share) => (progress.value = share)));
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
function sent(form, onShare, words) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", ALL);
    request.responseType = "json";
    request.setRequestHeader("X-CSRF-Token", csrf());
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(loaded / total));
    request.addEventListener("load", () => {
      const { status, response } = request;
      if (status === 401) {
        signInAgain().then(() => sent(form, onShare, words).then(resolve, reject));
      } else if (status < 300) {
        resolve(response);
      } else {
        reject(new Error([response?.detail ?? response?.title ?? words["writing.upload.lost"], ...(response?.errors ?? []).map(({ detail }) => detail)].join(" ")));
      }
    });
    request.addEventListener("error", () => reject(new Error(words["writing.upload.lost"])));
    request.send(form);
  });
}

/** The lead picture with what is said about it in this story; `known` is its view, where the page came with it. */
export function lead(root, held, { words, pick, send, changed, known }) {
  const body = root.querySelector("[data-lead-body]");
  let use = held;

  function button(key, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words[key];
    made.addEventListener("click", act);
    return made;
  }

  async function take(image) {
    if (image) {
      use = { image: image.id };
      changed();
      await show(image);
      body.querySelector("#lead-caption").focus();
    }
  }

  const choose = async () => take(await pick());

  async function receive(file) {
    const progress = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
    progress.setAttribute("aria-label", file.name);
    body.prepend(progress);
    try {
      await take(await send(file, (share) => (progress.value = share)));
    } catch (problem) {
      progress.replaceWith(Object.assign(document.createElement("p"), { className: "error", role: "alert", textContent: problem.message }));
    }
  }

  const over = (event) => {
    const carries = event.dataTransfer?.types.includes("Files");
    root.classList.toggle("over", Boolean(carries) && event.type === "dragover");
    if (carries) {
      event.preventDefault();
    }
  };
  ["dragover", "dragleave", "drop"].forEach((kind) => root.addEventListener(kind, over));
  root.addEventListener("drop", ({ dataTransfer }) => dataTransfer.files[0] && receive(dataTransfer.files[0]));

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

  let latest = 0;

  async function show(seen) {
    const mine = ++latest;
    if (!use) {
      const hint = Object.assign(document.createElement("p"), { className: "hint", textContent: words["writing.leadImage.drop"] });
      body.replaceChildren(button("writing.leadImage.choose", choose), hint);
      return;
    }
    // First what is known of it, so that it has its room at once.
    const first = seen ?? (await picture(use.image).catch(() => null));
    if (mine !== latest) {
      return;
    }
    let own;
    const point = focal({
      point: () => use.focalPoint ?? own ?? { x: 0.5, y: 0.5 },
      set: (focalPoint) => {
        use = { ...use, focalPoint };
        point.show();
        changed();
      },
      words: (key) => words[key],
    });
    const img = point.picture;
    const hint = Object.assign(document.createElement("p"), { className: "hint", textContent: words["editor.imageLoading"] });
    hint.setAttribute("role", "status");
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
    body.replaceChildren(point.stage, hint, fields, tools);
    if (!first) {
      hint.textContent = words["editor.imageMissing"];
      return;
    }
    const fill = (image) => {
      own = image.described.focalPoint;
      img.alt = use?.alt ?? image.described.alt ?? "";
      point.show();
      for (const name of ["caption", "alt", "credit"]) {
        fields.querySelector(`#lead-${name}`).placeholder = image.described[name] ?? "";
      }
      const url = shown(image, WIDTH);
      point.place({ ...image, url });
      if (url) {
        hint.textContent = words["writing.leadImage.focal"];
      } else {
        hint.textContent = words["editor.imageDeveloping"];
        setTimeout(() => img.isConnected && picture(image.id).then(fill).catch(() => {}), DEVELOPING);
      }
    };
    fill(first);
  }

  show(known);
  return {
    value: () => use,
    set(other) {
      use = other;
      show();
    },
  };
}
