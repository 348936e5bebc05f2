/* Words chosen in the text, with the mouse or by keys, and where they stand in it. */
"use strict";

(() => {
  const { form } = window.Bench;
  if (!form || !document.getElementById("chosen")) return;

  /* How many characters (code points) of the paragraph stand before a place in it; the numbers are not of it. */
  function before(paragraph, node, index) {
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(node, index);
    const words = range.cloneContents();
    words.querySelectorAll("a").forEach((each) => each.remove());
    return words.textContent;
  }

  /* What is chosen, as characters from the beginning of the whole text; null for nothing. */
  function chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const within = [...form.querySelectorAll("p[data-start]")].filter((each) => range.intersectsNode(each));
    if (!within.length) return null;
    const first = within[0];
    const last = within.at(-1);
    const lead = first.contains(range.startContainer) ? before(first, range.startContainer, range.startOffset) : "";
    const tail = last.contains(range.endContainer)
      ? before(last, range.endContainer, range.endOffset)
      : before(last, last, last.childNodes.length);
    return trimmed(first, lead, last, tail);
  }

  function trimmed(first, lead, last, tail) {
    const length = (text) => [...text].length;
    const whole = (each) => before(each, each, each.childNodes.length);
    const all = first === last ? tail.slice(lead.length) : `${whole(first).slice(lead.length)} ${tail}`;
    const words = all.trim();
    if (!words) return null;
    const start = Number(first.dataset.start) + length(lead) + length(all) - length(all.trimStart());
    const end = Number(last.dataset.start) + length(tail) - (length(all) - length(all.trimEnd()));
    return { start, end, words: words.split(/\s+/).length };
  }

  /* The bar says how many words are chosen, and what can be made of them. */
  function say() {
    const found = chosen();
    const bar = document.getElementById("chosen");
    bar.hidden = !found;
    document.getElementById("choosing").hidden = Boolean(found);
    bar.querySelector("[data-count]").textContent = found ? found.words : "";
  }

  /* From a proposal to its words: the first one is chosen, and arrows go on from there. */
  function begin(text, mark) {
    text.focus();
    const selection = getSelection();
    selection.collapse(mark ?? text.firstElementChild, 0);
    selection.modify("extend", "forward", "word");
  }

  function walk(event) {
    const side = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "backward", ArrowDown: "forward" }[event.key];
    const selection = getSelection();
    if (!side || !event.target.closest?.(".txt") || !selection.rangeCount) return;
    event.preventDefault();
    const unit = event.key === "ArrowUp" || event.key === "ArrowDown" ? "line" : "word";
    if (event.shiftKey) {
      selection.modify("extend", side, unit);
      return;
    }
    selection.modify("move", side, unit);
    selection.modify("extend", "forward", "word");
  }

  document.addEventListener("selectionchange", say);
  document.addEventListener("keydown", walk);
  window.Bench.words = { chosen, begin };
})();
