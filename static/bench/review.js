/* The review of a packet by keys: one record is at hand, A, R and S mark it. It writes no markup of its own. */
"use strict";

(() => {
  const form = document.getElementById("review");
  if (!form) return;
  const OFF = "bench-keys-off";
  const CHOICES = ["approve", "return", "later"];
  const records = [...form.querySelectorAll(".rev")];
  const named = (id) => document.getElementById(id);
  const radio = (record, choice) => record?.querySelector(`[type="radio"][value="${choice}"]`);
  const isOpen = (record) => radio(record, "return") && !record.querySelector(":checked[type=radio]");
  let at = null;

  /* Where one is */

  function stand(record) {
    if (!record) return;
    at?.removeAttribute("aria-current");
    at = record;
    at.setAttribute("aria-current", "true");
    at.focus({ preventScroll: true });
    at.scrollIntoView({ block: "nearest" });
  }

  const step = (by) => stand(at ? records[records.indexOf(at) + by] : records[0]);

  function onward() {
    const here = records.indexOf(at);
    const next = [...records.slice(here + 1), ...records.slice(0, here)].find(isOpen);
    if (next) stand(next);
    else form.querySelector('[name="verb"][value="marked"]')?.focus();
  }

  /* What is marked */

  function mark(choice) {
    const chosen = radio(at, choice);
    if (!chosen || chosen.disabled) return;
    chosen.checked = true;
    count();
    if (choice === "return") at.querySelector(".if-no textarea").focus();
    else onward();
  }

  function count() {
    const tally = named("tally");
    if (!tally) return;
    const found = Object.fromEntries(CHOICES.map((each) => [each, form.querySelectorAll(`.rev [value="${each}"]:checked`).length]));
    const marked = CHOICES.reduce((sum, each) => sum + found[each], 0);
    const all = { ...found, open: records.length - marked };
    for (const [name, number] of Object.entries(all)) tally.querySelector(`[data-count="${name}"]`).textContent = number;
    tally.querySelector("[data-plain]").hidden = true;
    tally.querySelector("[data-counted]").hidden = false;
  }

  /* Keys */

  const KEYS = {
    j: () => step(1), k: () => step(-1),
    a: () => mark("approve"), r: () => mark("return"), s: () => mark("later"),
    A: () => form.querySelector('[name="verb"][value="complete"]')?.focus(),
    "?": () => { named("keys").open = true; named("keys").firstElementChild.focus(); },
  };

  document.addEventListener("keydown", (event) => {
    const writing = event.target.matches?.("input:not([type=radio], [type=checkbox]), select, textarea");
    if (event.key === "Escape" && writing) stand(event.target.closest(".rev") ?? at);
    if (event.ctrlKey || event.metaKey || event.altKey || writing || localStorage.getItem(OFF)) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  form.addEventListener("focusin", (event) => {
    const record = event.target.closest(".rev");
    if (record && record !== at) {
      at?.removeAttribute("aria-current");
      at = record;
      at.setAttribute("aria-current", "true");
    }
  });
  form.addEventListener("change", count);

  const oneKey = document.querySelector("[data-keys]");
  oneKey.checked = !localStorage.getItem(OFF);
  oneKey.addEventListener("change", () => (oneKey.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  count();
  named("faults")?.focus();
})();
