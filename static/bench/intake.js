/* The box of the start page: Ctrl and Enter read what was pasted, as the button does. */
"use strict";

document.addEventListener("keydown", ({ key, ctrlKey, metaKey, target }) => {
  if (key === "Enter" && (ctrlKey || metaKey) && target.form?.id === "intake") target.form.requestSubmit();
});
