// Pictures: many uploads at once, and the point that crops are made around.
import { csrf, signInAgain } from "./frame.js";

const AT_ONCE = 2;

/** Puts what belongs there in place of each %s. */
const say = (text, ...parts) => parts.reduce((said, part) => said.replace("%s", part), text);

/** Sends one file; resolves with the picture, rejects with the words of what went wrong. */
function send(form, file, progress) {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    form.querySelectorAll("[name=desk], [name=locale]").forEach((field) => body.append(field.name, field.value));
    body.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-CSRF-Token", csrf());
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(loaded / total));
    request.addEventListener("error", () => reject(new Error(form.dataset.wordLost)));
    request.addEventListener("load", () => {
      if (request.status === 401) {
        signInAgain().then(() => send(form, file, progress).then(resolve, reject));
      } else if (request.status < 300) {
        resolve(JSON.parse(request.responseText));
      } else {
        reject(new Error(problem(request.responseText) ?? form.dataset.wordLost));
      }
    });
    request.send(body);
  });
}

function problem(text) {
  try {
    const { title, detail, errors = [] } = JSON.parse(text);
    return [detail ?? title, ...errors.map((error) => error.detail)].join(" ");
  } catch {
    return null;
  }
}

/** One line for each file: its name, how far it is, and what became of it. */
function line(file) {
  const item = document.createElement("li");
  const name = Object.assign(document.createElement("bdi"), { textContent: file.name });
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", file.name);
  item.append(name, bar);
  return { item, bar };
}

function uploads(form) {
  const all = form.querySelector("[data-upload-all]");
  const list = form.querySelector("[data-upload-files]");
  const waiting = [];
  const entries = [];
  let running = 0;

  function show() {
    const shares = entries.map((entry) => entry.share);
    const done = entries.filter((entry) => entry.state === "done").length;
    const over = entries.filter((entry) => entry.state !== "open").length;
    all.hidden = entries.length === 0;
    all.querySelector("progress").value = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, entries.length);
    const words = form.dataset;
    const text =
      over < entries.length
        ? say(words.wordProgress, over, entries.length)
        : done === entries.length
          ? say(words.wordDone, done)
          : say(words.wordSome, done, entries.length);
    // Screen readers are told once a file, not once a packet.
    const output = all.querySelector("output");
    if (output.textContent !== text) {
      output.textContent = text;
    }
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      run(waiting.shift());
    }
    if (running === 0 && entries.some((entry) => entry.state === "done")) {
      window.htmx.ajax("GET", location.href, { target: "#library", select: "#library", swap: "outerHTML" });
    }
  }

  async function run(entry) {
    running++;
    try {
      const picture = await send(form, entry.file, (share) => {
        entry.share = share;
        entry.bar.value = share;
        show();
      });
      entry.state = "done";
      const link = Object.assign(document.createElement("a"), { href: `/desk/pictures/${picture.id}`, textContent: form.dataset.wordOpen });
      link.setAttribute("aria-label", `${form.dataset.wordOpen} ${entry.file.name}`);
      entry.bar.replaceWith(link);
    } catch (error) {
      entry.state = "failed";
      fail(entry, error.message);
    }
    entry.share = 1;
    running--;
    show();
    next();
  }

  function fail(entry, reason) {
    const why = Object.assign(document.createElement("p"), { className: "error", textContent: reason });
    why.setAttribute("role", "alert");
    const again = Object.assign(document.createElement("button"), { type: "button", textContent: form.dataset.wordAgain });
    again.addEventListener("click", () => {
      entry.item.replaceChildren(entry.item.firstChild, entry.bar);
      begin(entry);
    });
    entry.bar.replaceWith(again);
    entry.item.append(why);
  }

  function begin(entry) {
    entry.share = 0;
    entry.state = "open";
    entry.bar.value = 0;
    waiting.push(entry);
    show();
    next();
  }

  return (files) => {
    for (const file of files) {
      const entry = { file, ...line(file) };
      entries.push(entry);
      list.append(entry.item);
      begin(entry);
    }
  };
}

function beginUploads(form) {
  const upload = uploads(form);
  const drop = form.querySelector(".drop");
  const input = form.querySelector("[type=file]");
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("change", () => {
    upload([...input.files]);
    input.value = "";
  });
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    upload([...event.dataTransfer.files]);
  });
  window.addEventListener("beforeunload", (event) => {
    if (form.querySelector("[data-upload-files] progress")) {
      event.preventDefault();
    }
  });
}

/** Where a part of this share begins that has the point in its middle, or as near as the edge allows. */
const start = (point, share) => Math.max(0, Math.min(point - share / 2, 1 - share));

function crop(svg, width, height, x, y) {
  const ratio = Number(svg.dataset.crop);
  const wide = Math.min(1, (ratio * height) / width);
  const high = Math.min(1, width / ratio / height);
  const box = [start(x, wide) * width, start(y, high) * height, wide * width, high * height];
  svg.setAttribute("viewBox", box.map(Math.round).join(" "));
}

function beginFocus(field) {
  const picture = field.querySelector("[data-focus-picture]");
  const [x, y] = ["x", "y"].map((axis) => document.querySelector(`[data-focus-${axis}]`));
  if (!x || field.classList.contains("points")) {
    return;
  }
  field.classList.add("points");
  const { width, height } = picture.dataset;
  const show = () => {
    field.querySelector("[data-focus-mark]").setAttribute("d", `M${x.value || 50} 0V100M0 ${y.value || 50}H100`);
    document
      .querySelectorAll("[data-crop]")
      .forEach((svg) => crop(svg, Number(width), Number(height), (x.value || 50) / 100, (y.value || 50) / 100));
  };
  picture.addEventListener("click", ({ offsetX, offsetY }) => {
    x.value = Math.round((100 * offsetX) / picture.clientWidth);
    y.value = Math.round((100 * offsetY) / picture.clientHeight);
    show();
  });
  [x, y].forEach((input) => input.addEventListener("input", show));
}

export function begin() {
  document.querySelectorAll("[data-upload]").forEach(beginUploads);
  document.querySelectorAll("[data-focus]").forEach(beginFocus);
  document.body.addEventListener("htmx:load", () => document.querySelectorAll("[data-focus]").forEach(beginFocus));
}
