// The popup's page runs this before anything else. What is stored is asked for now, so that it is there when the script
// is. The outline is painted in the person's own theme, of which the pages keep a copy that can be read without waiting
// (see ui/kit/page.tsx). The script itself begins with the first frame, not before it: so the outline is seen meanwhile.
globalThis.firstReading = chrome.storage.local.get(["state", "settings"]);
// Whoever awaits it hears that it failed.
globalThis.firstReading.catch(() => {});
try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "system";
} catch {
  // Someone who forbids sites to store anything may forbid it to this page too: then it begins as the system is.
}
requestAnimationFrame(() => {
  const script = document.querySelector("link[rel=modulepreload]");
  // While Limber is developed the page names its script itself.
  if (script !== null) void import(script.href);
});
