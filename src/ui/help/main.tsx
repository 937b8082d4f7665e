import "../theme.css";
import "./help.css";
import { render } from "preact";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { say, wordsWith } from "../../browser/words.ts";
import { defaults, type SettingChanges } from "../../settings/fields.ts";
import { readKeptPolicy } from "../../settings/kept-policy.ts";
import type { Saved } from "../../snapshot/saved.ts";
import { Client } from "../../runtime/client.ts";
import type { Reply } from "../../runtime/ports.ts";
import { introduce } from "../kit/page.tsx";
import { WordsProvider } from "../kit/words.tsx";
import { Help } from "./help.tsx";

/** How long the page waits for what is saved, in milliseconds: only the region and the theme come from there. */
const PATIENCE = 300;

const client = new Client(channel, clock);

function draw({ settings, policy }: Pick<Saved, "settings" | "policy">): void {
  render(
    <WordsProvider value={wordsWith(settings)}>
      <Help
        settings={settings}
        message={readKeptPolicy(policy)?.message ?? null}
        languages={navigator.languages}
        zone={clock.zone()}
        change={change}
      />
    </WordsProvider>,
    document.body,
  );
}

async function change(changes: SettingChanges): Promise<Reply> {
  const reply = await client.send({ settings: "change", changes });
  // Once answered, the page shows what was saved: what it reads later is never older than an answer.
  draw(await client.read());
  return reply;
}

introduce(say, "help_name");
const impatience = setTimeout(draw, PATIENCE, { settings: defaults });
client
  .read()
  .then(draw, () => draw({ settings: defaults }))
  .finally(() => clearTimeout(impatience));
client.watch(draw, () => {});
