/* The bench by keys and with the mouse: one thing is at hand, and what is decided goes to the server at once.
   It writes no markup of its own: all words come with the page. */
"use strict";

(() => {
  const { form, send, words, answered } = window.Bench;
  if (!form) return;
  const OFF = "bench-keys-off";
  const KINDS = { q: "statement", f: "figure", v: "event", y: "reply", c: "actor" };
  const sent = new Set();
  let at = form.dataset.at;
  let byKeys = false;

  const named = (id) => document.getElementById(id);
  const item = (key = at) => named(`p-${key}`);
  const items = () => [...form.querySelectorAll(".para [data-key]:not(mark)")];
  const keyOf = (element) => element?.closest("[data-key]")?.dataset.key;
  const marks = (key) => form.querySelectorAll(`mark[data-key="${key}"]`);
  const isOpen = (each) => each.matches(".prop") && !sent.has(each.dataset.key);
  const control = (name, value) => form.querySelector(`[name="${name}"]${value ? `[value="${value}"]` : ""}`);

  /* Where one is */

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

  function step(by) {
    const all = items();
    const next = all[all.indexOf(item()) + by];
    if (next) stand(next.dataset.key);
  }

  function onward() {
    const all = items();
    const here = all.indexOf(item());
    const next = [...all.slice(here + 1), ...all.slice(0, here)].find(isOpen);
    if (next) stand(next.dataset.key);
    else lastLook();
  }

  function lastLook() {
    named("last").focus({ preventScroll: true });
    named("last").scrollIntoView();
  }

  /* What is decided */

  function decide(verdict) {
    const here = item();
    const radio = control(`d-${at}`, verdict);
    if (!radio || sent.has(at)) return;
    const candidates = here.querySelector(".cands");
    radio.checked = true;
    if (verdict !== "refuse" && candidates && !candidates.querySelector(":checked")) {
      candidates.querySelector("input").focus();
      return;
    }
    const key = at;
    const controls = [...here.querySelectorAll("[name]")].filter((each) => !each.matches("button, [type=radio]:not(:checked)"));
    const told = verdict === "accept" ? controls.filter((each) => /^[cd]-/.test(each.name)) : controls;
    sent.add(key);
    send([...told.map((each) => [each.name, each.value]), ["go", key]], (page) => {
      sent.delete(key);
      if (page.querySelector("#faults .say")) faulty();
      else if (at === key) onward();
    });
    onward();
  }

  function open(verdict) {
    const here = item();
    if (here?.matches("details")) here.open = true;
    const radio = control(`d-${at}`, verdict);
    if (!radio) return;
    radio.checked = true;
    here.querySelector(verdict === "edit" ? ".if-edit :is(input, select, textarea)" : ".if-no select")?.focus();
  }

  function refuse(number) {
    const reasons = named(`no-${at}`);
    reasons.selectedIndex = number;
    if (reasons.selectedIndex === reasons.options.length - 1 && !named(`nw-${at}`).value) named(`nw-${at}`).focus();
    else decide("refuse");
  }

  function digit(number) {
    const here = item();
    if (control(`d-${at}`, "refuse")?.checked && number) refuse(number);
    else here?.querySelector(`[data-digit="${number}"]`)?.click();
  }

  function faulty() {
    const said = document.querySelector("#faults .say");
    said?.focus();
    const wrong = form.querySelector(".err")?.closest("[data-key]");
    if (wrong) stand(wrong.dataset.key);
  }

  /* What is said of the whole */

  const told = (name) => /^(source-|j-|case$|lock$)/.test(name);
  const written = () => [...new FormData(form)].filter(([name]) => told(name));
  const hand = () => ["hand", "as", "nth"].map((name) => [name, control(name).value]);
  const hereabouts = (page) => stand(page.getElementById("bench").dataset.at);

  function inView() {
    const low = named("bar").getBoundingClientRect().top;
    return items().filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return isOpen(each) && each.querySelector(".lv.sure") && !each.querySelector(".cands") && top < low && bottom > 0;
    });
  }

  function count() {
    const button = form.querySelector("[data-sure]");
    if (!button) return;
    const found = inView().length;
    button.hidden = !found;
    button.querySelector("[data-count]").textContent = found;
  }

  function make(kind) {
    const found = words.chosen();
    if (!found) return;
    getSelection().removeAllRanges();
    send([["make", "chosen"], ["as", kind], ["hand_start", found.start], ["hand_end", found.end]], (page) => {
      if (page.querySelector("#faults .say")) faulty();
      else hereabouts(page);
    });
  }

  function press({ name, value }) {
    const done = (page) => (page.querySelector("#faults .say") ? faulty() : hereabouts(page));
    if (name === "go") {
      stand(value, { focus: false });
      decide(control(`d-${value}`, "refuse").checked ? "refuse" : "edit");
    } else if (name === "sure") send([[name, "view"], ...inView().map((each) => ["key", each.dataset.key])], done);
    else if (name === "make") send([[name, value], ...hand()], done);
    else if (name === "look") send([[name, value], ...written()], lastLook);
    else if (name === "save" || name === "like") send([[name, value], ...written()], (page) => page.querySelector("#faults .say") && faulty());
    else send([[name, value]], done);
  }

  /* Keys */

  function toText() {
    const text = document.activeElement.closest?.(".txt");
    if (text) {
      getSelection().removeAllRanges();
      stand(at);
    } else if (item()) words.begin(item().closest(".para").querySelector(".txt"), named(`m-${at}`));
  }

  const KEYS = {
    j: () => step(1), k: () => step(-1), a: () => decide("accept"), e: () => open("edit"), r: () => open("refuse"),
    u: () => control("undo")?.click(), A: () => form.querySelector("[data-sure]:not([hidden])")?.click(),
    t: toText, l: () => control("look")?.click(),
    "/": () => named("find")?.focus(),
    "?": () => { named("keys").open = true; named("keys").firstElementChild.focus(); },
    Escape: () => { getSelection().removeAllRanges(); stand(at); },
  };

  function pressed(event) {
    byKeys = true;
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      send([["save", "1"], ...written()]);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (event.key === "Enter" && target.matches?.(".prop input, .prop select")) enter(event);
    else if (target.matches?.(".if-no select") && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      refuse(Number(event.key));
    } else if (event.key === "Escape" || !target.matches?.("input:not([type=radio], [type=checkbox]), select, textarea")) single(event);
  }

  function enter(event) {
    event.preventDefault();
    stand(keyOf(event.target), { focus: false });
    decide(form.querySelector(`[name="d-${at}"]:checked`)?.value ?? "accept");
  }

  function single(event) {
    if (localStorage.getItem(OFF)) return;
    const kind = KINDS[event.key];
    let act = KEYS[event.key];
    if (/^[0-9]$/.test(event.key)) act = () => digit(Number(event.key));
    if (kind && words?.chosen()) act = () => make(kind);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /* The mouse */

  function clicked(event) {
    const key = keyOf(event.target);
    if (key && !event.target.closest("button, summary")) stand(key, { focus: false });
    const radio = event.target.closest?.("[name^='d-']");
    if (!radio || !event.detail) return;
    if (radio.value === "accept") decide("accept");
    else open(radio.value);
  }

  function picked(event) {
    const reasons = event.target.closest?.(".if-no select");
    if (reasons && !byKeys && reasons.selectedIndex > 0) refuse(reasons.selectedIndex);
  }

  function submitted(event) {
    const button = event.submitter;
    if (!button || button.name === "keep") return;
    event.preventDefault();
    press(button);
  }

  function again() {
    if (!form.contains(document.activeElement)) stand(at);
    else stand(at, { focus: false });
    count();
  }

  const keys = document.querySelector("[data-keys]");
  keys.checked = !localStorage.getItem(OFF);
  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-keys]")) target.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1");
  });
  document.addEventListener("keydown", pressed);
  document.addEventListener("pointerdown", () => { byKeys = false; });
  document.addEventListener("scroll", count, { passive: true });
  form.addEventListener("click", clicked);
  form.addEventListener("click", ({ target }) => { const as = target.closest("[data-as]"); if (as) make(as.dataset.as); });
  form.addEventListener("change", picked);
  form.addEventListener("submit", submitted);
  answered(again);
  stand(location.hash.startsWith("#p-") ? location.hash.slice(3) : at, { focus: Boolean(item()) && !location.hash });
  count();
})();
