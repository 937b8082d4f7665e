import "../theme.css";
import "./options.css";
import { clock } from "../../browser/clock.ts";
import { browser, isFirefox } from "../../browser/extension.ts";
import { sound } from "../../browser/sound/sound.ts";
import { callAccess } from "../../browser/call-access.ts";
import { shortcuts } from "../../browser/shortcut-settings.ts";
import { dataChannel as channel } from "../../browser/data-channel.ts";
import { onJournalChange } from "../../browser/sync-area.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open, type PageProps } from "../kit/page.tsx";
import { DataSourceProvider } from "./data/data-source.tsx";
import { Options } from "./options.tsx";
import { CallAccessProvider } from "./quiet/call-access.tsx";
import { ShortcutsProvider } from "./shortcuts/shortcuts.tsx";

const source = {
  shelf: channel.stored,
  clock,
  version: browser.runtime.getManifest().version,
  onJournalChange,
};

/** The page with what it may do besides sending commands. */
function OptionsPage({ model }: PageProps) {
  return (
    <CallAccessProvider value={callAccess}>
      <ShortcutsProvider value={shortcuts}>
        <DataSourceProvider value={source}>
          <Options model={model} family={isFirefox ? "firefox" : "chromium"} />
        </DataSourceProvider>
      </ShortcutsProvider>
    </CallAccessProvider>
  );
}

await open(OptionsPage, "options", { channel, clock, words, sound });
