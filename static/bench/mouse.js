/* The bench with the mouse, its buttons, and what happens when the server has answered. */
"use strict";

(() => {
  const bench = window.Bench;
  const { form, named, item, keyOf, control } = bench;
  if (!form) return;
  let byKeys = false;

  /* A link leads to a control that may be folded away: what holds it is opened, and it is at hand. */
  function follow(event) {
    const id = event.target.closest?.("a[href^='#']")?.hash.slice(1);
    const goal = id && named(id);
    if (!goal) return;
    const key = keyOf(goal);
    if (key && goal.name) control(`d-${key}`, "edit").checked = true;
    for (let fold = goal.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (key && !goal.matches("mark")) bench.stand(key, { focus: goal === item(key) });
    if (!goal.name) return;
    goal.focus();
    goal.select?.();
  }

  /* A radio that is pressed decides; one that arrows lead to does not yet: Enter does. */
  function clicked(event) {
    const { target, detail } = event;
    const making = target.closest("[data-as]");
    if (making) bench.make(making.dataset.as);
    const key = keyOf(target);
    if (key && !target.closest("button, summary, a")) bench.stand(key, { focus: false });
    const radio = target.closest("[name^='d-']");
    if (!radio || !detail) return;
    if (radio.value === "accept") bench.decide("accept");
    else bench.open(radio.value);
  }

  function picked({ target }) {
    if (target.matches(".if-no select") && !byKeys && target.selectedIndex > 0) bench.refuse(target.selectedIndex);
  }

  /* Keeping leaves the page, so the form is sent as it is, after all that waits. */
  function submitted(event) {
    const button = event.submitter;
    if (!button || (button.name === "keep" && !bench.waiting.length)) return;
    event.preventDefault();
    if (button.name === "keep") bench.send([["save", "1"]], () => button.click());
    else bench.press(button);
  }

  function again() {
    bench.stand(bench.at, { focus: !form.contains(document.activeElement) });
    bench.count();
  }

  form.addEventListener("click", clicked);
  form.addEventListener("change", picked);
  form.addEventListener("submit", submitted);
  document.addEventListener("click", follow);
  document.addEventListener("keydown", () => { byKeys = true; });
  document.addEventListener("pointerdown", () => { byKeys = false; });
  document.addEventListener("scroll", bench.count, { passive: true });
  bench.answered(again);
  bench.stand(location.hash.startsWith("#p-") ? location.hash.slice(3) : bench.at, { focus: !location.hash });
  bench.count();
})();
