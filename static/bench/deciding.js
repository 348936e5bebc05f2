/* What is decided and said goes to the server at once, each with its own controls and no others. */
"use strict";

(() => {
  const bench = window.Bench;
  const { form, send, sent, named, item, items, isOpen, control } = bench;
  if (!form) return;

  function decide(verdict) {
    const key = bench.at;
    const here = item();
    const radio = control(`d-${key}`, verdict);
    if (!radio || sent.has(key)) return;
    const candidates = here.querySelector(".cands");
    radio.checked = true;
    if (verdict === "accept" && candidates && !candidates.querySelector(":checked")) {
      candidates.querySelector("input").focus();
      return;
    }
    const said = [...here.querySelectorAll("[name]")].filter((each) => !each.matches("button, [type=radio]:not(:checked)"));
    const meant = verdict === "accept" ? said.filter((each) => /^[cd]-/.test(each.name)) : said;
    sent.add(key);
    send([...meant.map((each) => [each.name, each.value]), ["go", key]], () => {
      sent.delete(key);
      if (!bench.faulty() && bench.at === key) bench.onward();
    });
    bench.onward();
  }

  /* To write something else, or to say why it is refused. */
  function open(verdict) {
    const here = item();
    const radio = control(`d-${bench.at}`, verdict);
    if (!radio) return;
    if (here.matches("details")) here.open = true;
    radio.checked = true;
    here.querySelector(verdict === "edit" ? ".if-edit :is(input, select, textarea)" : ".if-no select")?.focus();
  }

  function refuse(number) {
    const reasons = named(`no-${bench.at}`);
    const words = named(`nw-${bench.at}`);
    reasons.selectedIndex = number;
    if (reasons.selectedIndex === reasons.options.length - 1 && !words.value) words.focus();
    else decide("refuse");
  }

  /* A digit is a reason where it is being refused, and else one of those who may have said it. */
  function digit(number) {
    if (number && control(`d-${bench.at}`, "refuse")?.checked) refuse(number);
    else item()?.querySelector(`[data-digit="${number}"]`)?.click();
  }

  const written = () => [...new FormData(form)].filter(([name]) => /^(source-|j-|case$|lock$)/.test(name));
  const hand = () => ["hand", "as", "nth"].map((name) => [name, control(name).value]);

  function taken(page) {
    if (!bench.faulty()) bench.lead(page.getElementById("bench").dataset.at);
  }

  /* Where one is still undecided one stays, and else goes on. */
  function goOn() {
    if (bench.faulty()) return;
    if (item() && isOpen(item())) bench.lead(bench.at);
    else bench.onward();
  }

  /* What is sure and undecided, with nobody to choose. */
  function sureOnes() {
    return items().filter((each) => isOpen(each) && each.querySelector(".lv.sure") && !each.querySelector(".cands"));
  }

  const low = () => named("bar").getBoundingClientRect().top;

  /* Those of them of which at least a third is seen now: nobody takes what they had no chance to read. */
  function inView() {
    const end = low();
    return sureOnes().filter((each) => {
      const { top, bottom, height } = each.getBoundingClientRect();
      return Math.min(bottom, end) - Math.max(top, 0) >= Math.min(height, end) / 3;
    });
  }

  /* The button stays where it is as long as one is sure: it takes those in view, or leads to the next. */
  function count() {
    const button = form.querySelector("[data-sure]");
    if (!button) return;
    const found = inView().length;
    button.querySelector("[data-here]").toggleAttribute("data-off", !found);
    button.querySelector("[data-away]").toggleAttribute("data-off", Boolean(found));
    button.querySelector("[data-seen]").hidden = false;
    if (found) button.querySelector("[data-count]").textContent = found;
  }

  function takeSure() {
    const seen = inView();
    if (seen.length) send([["sure", "view"], ...seen.map((each) => ["key", each.dataset.key])], goOn);
    else toNextSure();
    count();
  }

  /* From what is seen downwards, and else from the beginning. */
  function toNextSure() {
    const all = sureOnes();
    const next = all.find((each) => each.getBoundingClientRect().top >= 0) ?? all[0];
    if (next) bench.lead(next.dataset.key);
    else bench.onward();
  }

  function make(kind) {
    const found = bench.words?.chosen();
    if (!found) return;
    getSelection().removeAllRanges();
    send([["make", "chosen"], ["as", kind], ["hand_start", found.start], ["hand_end", found.end]], taken);
  }

  /* A button of the form, and what goes with it. */
  function press({ name, value }) {
    if (name === "go") {
      bench.stand(value, { focus: false });
      decide(control(`d-${value}`, "refuse").checked ? "refuse" : "edit");
    } else if (name === "sure") takeSure();
    else if (name === "make") send([[name, value], ...hand()], taken);
    else if (name === "look") send([[name, value], ...written()], () => bench.faulty() || bench.lastLook());
    else if (name === "save" || name === "like") send([[name, value], ...written()], bench.faulty);
    else send([[name, value]], taken);
  }

  Object.assign(bench, { decide, open, refuse, digit, make, press, count });
})();
