import { signal, type ReadonlySignal } from "@preact/signals";
import type { Request } from "../../domain/event.ts";
import type { Instant } from "../../domain/time.ts";
import type { Client } from "../../runtime/client.ts";
import type { Clock, Reply, Trouble } from "../../runtime/ports.ts";
import type { Saved } from "../../snapshot/saved.ts";

/** What a page shows, and what it can ask for. */
export interface Model {
  seen: ReadonlySignal<Saved | null>;
  /** What the browser refused; known shortly after the first frame. */
  troubles: ReadonlySignal<Trouble[]>;
  now: ReadonlySignal<Instant>;
  /** The last command had no effect. */
  unanswered: ReadonlySignal<boolean>;
  send: (request: Request) => Promise<Reply>;
}

const SECOND = 1_000;

/**
 * Follows the saved state and the clock for as long as the page is open. The first state comes from one
 * read; only then is the worker asked to look, so that a lost alarm is healed.
 */
export async function follow(client: Client, clock: Clock): Promise<Model> {
  const seen = signal<Saved | null>(null);
  const troubles = signal<Trouble[]>([]);
  const now = signal(clock.now());
  const unanswered = signal(false);
  const show = (latest: Saved) => {
    seen.value = latest;
    now.value = clock.now();
    showTheme(latest.settings.theme);
  };
  const showTroubles = (latest: Trouble[]) => {
    troubles.value = latest;
  };
  client.watch(show, showTroubles);
  show(await client.look());
  void client.troubles().then(showTroubles);
  setInterval(() => {
    now.value = clock.now();
  }, SECOND);

  const send = async (request: Request): Promise<Reply> => {
    try {
      const reply = await client.send(request);
      unanswered.value = false;
      return reply;
    } catch {
      unanswered.value = true;
      return { error: { field: "command" } };
    }
  };
  return { seen, troubles, now, unanswered, send };
}

function showTheme(theme: "system" | "light" | "dark"): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
