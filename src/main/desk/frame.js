// What every page of the desk needs of a script: tokens on requests, messages, signing in again in place.

export const csrf = () => document.querySelector('meta[name="csrf"]')?.content ?? "";

/** Lets the browser paint and take taps before more is done: a slow phone is busy with each part of a large page for long. */
export const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** Shows a message for a while; an alarm stays until it is clicked. */
export function say(text, { alarm = false } = {}) {
  const toast = document.createElement("div");
  toast.className = alarm ? "toast alarm" : "toast";
  toast.textContent = text;
  toast.setAttribute("role", alarm ? "alert" : "status");
  toast.addEventListener("click", () => toast.remove());
  document.getElementById("toasts").append(toast);
  if (!alarm) {
    setTimeout(() => toast.remove(), 6000);
  }
}

/** What went wrong, in the words of the server's problem where there are any. */
export function sayProblem(body) {
  try {
    const problem = JSON.parse(body);
    say([problem.title, problem.detail].filter(Boolean).join(": "), { alarm: true });
  } catch {
    say(document.documentElement.lang === "ar" ? "تعذّر تنفيذ الطلب. حاول مجددًا." : "That did not work. Try again.", { alarm: true });
  }
}

/** Opens the dialog to sign in once more; resolves when that has happened in another window. */
export function signInAgain() {
  const dialog = document.getElementById("sign-in-again");
  if (!dialog.open) {
    dialog.showModal();
  }
  return new Promise((resolve) => {
    const channel = new BroadcastChannel("midad-sign-in");
    channel.addEventListener("message", ({ data }) => {
      document.querySelector('meta[name="csrf"]').content = data.csrf;
      document.querySelectorAll('input[name="csrf"]').forEach((field) => (field.value = data.csrf));
      channel.close();
      dialog.close();
      resolve();
    });
  });
}

/** What stands in a form would be lost when the session has ended: one signs in first, and then it is sent. */
async function sendSafely(event) {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("data-safe")) {
    return;
  }
  event.preventDefault();
  try {
    const { status } = await fetch("/api/v1/me", { headers: { Accept: "application/json" } });
    if (status === 401) {
      await signInAgain();
    }
  } catch {
    const arabic = document.documentElement.lang === "ar";
    say(arabic ? "لا اتصال بالخادم. ما كتبته باقٍ هنا؛ حاول مجددًا." : "No connection. What you wrote is still here; try again.", { alarm: true });
    return;
  }
  form.setAttribute("data-safe", "");
  form.requestSubmit(submitter);
  form.removeAttribute("data-safe");
}

export function begin() {
  document.addEventListener("submit", sendSafely);
  document.body.addEventListener("htmx:configRequest", ({ detail }) => {
    detail.headers["X-CSRF-Token"] = csrf();
  });
  document.body.addEventListener("htmx:responseError", ({ detail }) => {
    if (detail.xhr.status === 401) {
      signInAgain();
    } else {
      sayProblem(detail.xhr.responseText);
    }
  });
  document.querySelectorAll("[data-here]").forEach((field) => {
    field.value = location.pathname + location.search;
  });
  if (document.querySelector("[data-signed-in]")) {
    new BroadcastChannel("midad-sign-in").postMessage({ csrf: csrf() });
    setTimeout(() => window.close(), 300);
  }
}
