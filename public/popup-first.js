// The popup's page runs this while its own script is still being fetched. What is stored is asked for now, so that it
// is there when the script is; and its outline is shown as soon as the person's own theme is known (see popup.css).
globalThis.firstReading = chrome.storage.local.get(["state", "settings"]);
const show = (theme = "system") => {
  document.documentElement.dataset.theme = theme;
};
globalThis.firstReading.then(
  ({ settings }) => show(settings?.theme),
  () => show(),
);
