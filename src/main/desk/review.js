// Reading an article: a note on exactly the words that were selected, printing it, and copying a share link.
import { say } from "./frame.js";

/** Where a point of the page is in a block's text as it is now: what was removed, and what is only for screen readers, does not count. */
function offset(block, node, at) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, at);
  const before = range.cloneContents();
  before.querySelectorAll("del, .visually-hidden").forEach((one) => one.remove());
  return before.textContent.length;
}

function chosen() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const block = range.startContainer.parentElement?.closest("[data-block]");
  if (!block || !block.contains(range.endContainer)) {
    return null;
  }
  const start = offset(block, range.startContainer, range.startOffset);
  const end = offset(block, range.endContainer, range.endOffset);
  return start < end ? { key: block.dataset.block, start, end, text: selection.toString().trim() } : null;
}

function noteOnSelection() {
  const part = chosen();
  const form = part && document.querySelector(`[data-note-key="${CSS.escape(part.key)}"]`);
  if (!form) {
    return;
  }
  form.elements.start.value = part.start;
  form.elements.end.value = part.end;
  const quote = form.querySelector("[data-note-quote]");
  quote.textContent = part.text;
  quote.hidden = false;
  form.closest("details").open = true;
}

export function begin() {
  if (document.querySelector("[data-block]")) {
    document.addEventListener("pointerup", noteOnSelection);
    document.addEventListener("keyup", (event) => event.key === "Shift" && noteOnSelection());
  }
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      await navigator.clipboard.writeText(field.value);
      say(button.dataset.copied);
    });
  });
}
