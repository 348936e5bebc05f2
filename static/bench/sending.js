/* What was decided is sent, one after another, and what the server says takes its place in the page.
   Where it does not answer, or somebody was signed out, nothing is lost while the page stays open. */
"use strict";

window.Bench = (() => {
  const AGAIN = 5000; // milliseconds
  const form = document.getElementById("bench");
  const waiting = [];
  const served = new Map();
  const listeners = [];
  let busy = false;

  const parts = (page) => page.querySelectorAll("[data-part]");
  const readable = (text) => new DOMParser().parseFromString(text, "text/html");

  /* entries: names and values of controls; then: called with the page that answers. */
  function send(entries, then) {
    waiting.push({ entries, then });
    count();
    if (!busy) go();
  }

  async function go() {
    busy = true;
    while (waiting.length) {
      const page = await answer(waiting[0].entries);
      if (!page) {
        setTimeout(go, AGAIN);
        return;
      }
      const { entries, then } = waiting.shift();
      take(page, new Set(entries.map(([name]) => name)));
      trouble("");
      then?.(page);
      listeners.forEach((each) => each());
    }
    busy = false;
  }

  /* The page that answers, or null where there is none that can be used. */
  async function answer(entries) {
    const body = new URLSearchParams(entries);
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    if (body.has("lock")) body.set("lock", form.elements.lock.value);
    const page = await asked({ method: "POST", body });
    if (page?.getElementById("bench")) return page;
    const now = page && (await asked({}));
    const here = now?.getElementById("bench");
    if (here) form.elements.csrfmiddlewaretoken.value = here.elements.csrfmiddlewaretoken.value;
    trouble(now && !here ? "ended" : "cut-off");
    return null;
  }

  async function asked(request) {
    try {
      const response = await fetch(form.action, { ...request, credentials: "same-origin" });
      return response.status < 500 ? readable(await response.text()) : null;
    } catch {
      return null;
    }
  }

  function trouble(id) {
    for (const each of ["cut-off", "ended"]) {
      document.getElementById(each).hidden = each !== id;
    }
    document.querySelector("#cut-off [data-kept]").textContent = document.getElementById("said").textContent;
    count();
  }

  function count() {
    document.querySelectorAll("[data-waiting]").forEach((each) => { each.textContent = waiting.length; });
  }

  /* Put what the server wrote anew where the old stood; what is being typed elsewhere stays. */
  function take(page, sent) {
    form.elements.lock.value = page.getElementById("bench").elements.lock.value;
    for (const fresh of parts(page)) {
      const old = document.getElementById(fresh.id);
      if (!old || served.get(fresh.id) === fresh.outerHTML) continue;
      served.set(fresh.id, fresh.outerHTML);
      const typed = unsent(old, sent);
      const held = old.contains(document.activeElement) && document.activeElement;
      const opened = [old, ...old.querySelectorAll("details[id]")].filter((each) => each.open && !each.matches(".settled"));
      old.replaceWith(fresh);
      typed.forEach(([name, value, checked]) => retype(fresh, name, value, checked));
      opened.forEach(({ id }) => document.getElementById(id)?.setAttribute("open", ""));
      if (held) hold(fresh, held);
    }
  }

  /* The focus goes to what stands for the control that had it, or to what that is folded away in. */
  function hold(part, held) {
    const same = held.id ? document.getElementById(held.id)
      : [...part.querySelectorAll("[name]")].find((each) => each.name === held.name && each.value === held.value);
    const fold = document.getElementById(held.closest("details[id]")?.id)?.querySelector("summary");
    for (const each of [same, fold]) {
      if (part.contains(document.activeElement)) return;
      each?.focus({ preventScroll: true });
    }
    if (document.activeElement === same && held.matches("textarea, input:not([type])")) {
      same.setSelectionRange(held.selectionStart, held.selectionEnd);
    }
  }

  function unsent(part, sent) {
    return [...part.querySelectorAll("[name]")]
      .filter((each) => !sent.has(each.name) && changed(each))
      .map((each) => [each.name, each.value, each.checked]);
  }

  function changed(control) {
    if (control.type === "radio") return control.checked && !control.defaultChecked;
    if (control.options) return [...control.options].some((each) => each.selected !== each.defaultSelected);
    return "defaultValue" in control && control.value !== control.defaultValue;
  }

  function retype(part, name, value, checked) {
    for (const each of part.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (each.type !== "radio") each.value = value;
      else if (each.value === value) each.checked = checked;
    }
  }

  if (form) parts(document).forEach((part) => served.set(part.id, part.outerHTML));
  addEventListener("beforeunload", (event) => waiting.length && event.preventDefault());

  return { form, send, waiting, answered: (listener) => listeners.push(listener) };
})();
