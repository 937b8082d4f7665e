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
// The script begins with the first frame, not before it: so the outline is seen meanwhile. Where nothing is seen yet
// there is no frame to wait for: Chromium shows a popup when its page has loaded, and until then the script gets ahead.
if (document.hidden) addEventListener("load", () => setTimeout(start));
else requestAnimationFrame(start);
