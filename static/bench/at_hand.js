/* One thing of the bench is at hand: it is marked, seen and has the focus. */
"use strict";

(() => {
  const { form } = window.Bench;
  if (!form) return;
  const sent = new Set();
  let at = form.dataset.at;

  const named = (id) => document.getElementById(id);
  const item = (key = at) => named(`p-${key}`);
  const items = () => [...form.querySelectorAll(".para [data-key]:not(mark)")];
  const keyOf = (element) => element?.closest("[data-key]")?.dataset.key;
  const marks = (key) => form.querySelectorAll(`mark[data-key="${CSS.escape(key)}"]`);
  const isOpen = (each) => each.matches(".prop") && !sent.has(each.dataset.key);
  const control = (name, value) => form.querySelector(`[name="${name}"]${value ? `[value="${value}"]` : ""}`);

  function stand(key, { focus = true } = {}) {
    form.querySelectorAll("[aria-current]").forEach((each) => each.removeAttribute("aria-current"));
    form.querySelectorAll("mark.cur").forEach((each) => each.classList.remove("cur"));
    at = key;
    const here = item();
    if (!here) return;
    here.setAttribute("aria-current", "true");
    marks(key).forEach((each) => each.classList.add("cur"));
    if (!focus) return;
    (here.matches("details") ? here.firstElementChild : here).focus({ preventScroll: true });
    here.scrollIntoView({ block: "nearest" });
  }

  /* What comes next is at hand, and seen with as much as possible of what follows it. */
  function lead(key) {
    if (!item(key)) {
      lastLook();
      return;
    }
    stand(key);
    item().closest(".para").scrollIntoView();
    if (item().getBoundingClientRect().bottom > named("bar").getBoundingClientRect().top) item().scrollIntoView();
  }

  function step(by) {
    const all = items();
    const next = all[all.indexOf(item()) + by];
    if (next) stand(next.dataset.key);
  }

  /* To the next that is undecided, from the end to the beginning; then to the last look. */
  function onward() {
    const all = items();
    const here = all.indexOf(item());
    const next = [...all.slice(here + 1), ...all.slice(0, here)].find(isOpen);
    if (next) lead(next.dataset.key);
    else lastLook();
  }

  function lastLook() {
    named("last").focus({ preventScroll: true });
    named("last").scrollIntoView();
  }

  /* To what was not taken, if anything was not. */
  function faulty() {
    const said = document.querySelector("#faults .say");
    said?.focus();
    const wrong = form.querySelector(".para .err")?.closest("[data-key]");
    if (said && wrong) stand(wrong.dataset.key);
    return Boolean(said);
  }

  Object.assign(window.Bench, {
    sent, named, item, items, keyOf, isOpen, control, stand, step, lead, onward, lastLook, faulty,
  });
  Object.defineProperty(window.Bench, "at", { get: () => at });
})();
