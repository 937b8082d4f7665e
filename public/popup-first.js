// The popup's page runs this once its outline is there. What is stored is asked for now, so that it is there when the
// script is. The outline is seen once the person's own theme is known, of which the pages keep a copy that can be read
// without waiting (see ui/kit/page.tsx).
globalThis.firstReading = chrome.storage.local.get(["state", "settings", "policy"]);
// Whoever awaits it hears that it failed.
globalThis.firstReading.catch(() => {});
try {
  // The skin, the hair and the way of working are those of the person in the picture.
  for (const name of ["skin", "hair", "workplace"]) {
    const chosen = localStorage.getItem(name);
    if (chosen !== null) document.documentElement.dataset[name] = chosen;
  }
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "system";
} catch {
  // Someone who forbids sites to store anything may forbid it to this page too: then it begins as the system is.
  document.documentElement.dataset.theme = "system";
}
const start = () => {
  const script = document.querySelector("link[rel=modulepreload]");
  // While Limber is developed the page names its script itself.
  if (script !== null) void import(script.href);
};
// The script begins with the first frame, not before it: so the outline is seen meanwhile. Chromium shows a popup when
// its page has loaded and hides it until then, in which no frame comes. Nobody is left with an outline: a second later
// the script begins in any case, and to begin it twice changes nothing.
const startWithFrame = () => requestAnimationFrame(start);
if (document.hidden) {
  document.addEventListener("visibilitychange", startWithFrame, { once: true });
  addEventListener("load", () => setTimeout(start, 1000));
} else {
  startWithFrame();
}
