/* The keys of the bench: one is enough, off while somebody types, and they can be switched off. */
"use strict";

(() => {
  const bench = window.Bench;
  const { form, named, item, control } = bench;
  if (!form) return;
  const OFF = "bench-keys-off";
  const KINDS = { q: "statement", f: "figure", v: "event", y: "reply", c: "actor" };

  function toText() {
    const text = document.activeElement.closest?.(".txt");
    if (text) {
      getSelection().removeAllRanges();
      bench.stand(bench.at);
    } else if (item()) bench.words?.begin(item().closest(".para").querySelector(".txt"), named(`m-${bench.at}`));
  }

  function explain() {
    named("keys").open = true;
    named("keys").firstElementChild.focus();
  }

  function toSource() {
    named("source").open = true;
    named("case").focus();
  }

  /* To the button that hands in; Enter presses it. */
  function toEnd() {
    const button = form.querySelector('[name="keep"][value="in"]');
    if (button) button.focus();
    else bench.lastLook();
  }

  function letGo() {
    getSelection().removeAllRanges();
    bench.stand(bench.at);
  }

  const KEYS = {
    j: () => bench.step(1),
    k: () => bench.step(-1),
    a: () => bench.decide("accept"),
    e: () => bench.open("edit"),
    r: () => bench.open("refuse"),
    u: () => control("undo")?.click(),
    A: () => control("sure")?.click(),
    t: toText,
    s: toSource,
    l: () => control("look")?.click(),
    h: toEnd,
    "/": () => named("find")?.focus(),
    "?": explain,
    Escape: letGo,
  };

  function pressed(event) {
    const { key, target } = event;
    if ((event.ctrlKey || event.metaKey) && key === "s") {
      event.preventDefault();
      bench.press({ name: "save", value: "1" });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = target.matches?.("input:not([type=radio], [type=checkbox]), select, textarea");
    if (key === "Enter" && target.matches?.(".prop input, .prop select")) enter(event);
    else if (target.matches?.(".if-no select") && /^[1-9]$/.test(key)) {
      event.preventDefault();
      bench.refuse(Number(key));
    } else if (key === "Escape" || !typing) single(event);
  }

  /* Enter decides as it is marked, and never sends the whole form. */
  function enter(event) {
    event.preventDefault();
    bench.stand(bench.keyOf(event.target), { focus: false });
    bench.decide(form.querySelector(`[name="d-${bench.at}"]:checked`)?.value ?? "accept");
  }

  function single(event) {
    if (localStorage.getItem(OFF)) return;
    let act = KEYS[event.key];
    if (/^[0-9]$/.test(event.key)) act = () => bench.digit(Number(event.key));
    if (KINDS[event.key] && bench.words?.chosen()) act = () => bench.make(KINDS[event.key]);
    if (!act) return;
    event.preventDefault();
    act();
  }

  const box = () => document.querySelector("[data-keys]");
  box().checked = !localStorage.getItem(OFF);
  document.addEventListener("change", ({ target }) => {
    if (target !== box()) return;
    if (target.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
  document.addEventListener("keydown", pressed);
})();
