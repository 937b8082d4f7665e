import "../theme.css";
import "./help.css";
import { render } from "preact";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { say, wordsWith } from "../../browser/words.ts";
import { defaults, type SettingChanges, type Settings } from "../../settings/fields.ts";
import { Client } from "../../runtime/client.ts";
import type { Reply } from "../../runtime/ports.ts";
import { introduce } from "../kit/page.tsx";
import { WordsProvider } from "../kit/words.tsx";
import { Help } from "./help.tsx";

/** How long the page waits for what is saved, in milliseconds: only the region and the theme come from there. */
const PATIENCE = 300;

const client = new Client(channel, clock);

function draw(settings: Settings): void {
  render(
    <WordsProvider value={wordsWith(settings)}>
      <Help settings={settings} languages={navigator.languages} zone={clock.zone()} change={change} />
    </WordsProvider>,
    document.body,
  );
}

async function change(changes: SettingChanges): Promise<Reply> {
  const reply = await client.send({ settings: "change", changes });
  // Once answered, the page shows what was saved: what it reads later is never older than an answer.
  draw((await client.read()).settings);
  return reply;
}

introduce(say, "help_name");
const impatience = setTimeout(draw, PATIENCE, defaults);
client
  .read()
  .then(
    ({ settings }) => draw(settings),
    () => draw(defaults),
  )
  .finally(() => clearTimeout(impatience));
client.watch(
  ({ settings }) => draw(settings),
  () => {},
);
