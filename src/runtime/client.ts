import type { Command } from "../domain/event.ts";
import { readSaved, type Saved } from "../snapshot/saved.ts";
import type { Clock, Line, Reply, Trouble } from "./ports.ts";

export interface Seen extends Saved {
  troubles: Trouble[];
}

/** What a view can do: watch the saved state, and ask for something to be done. */
export class Client {
  constructor(
    private readonly line: Line,
    private readonly clock: Clock,
  ) {}

  /** The saved state as it is now, from one read and without waking the worker. */
  async look(): Promise<Seen> {
    const raw = await this.line.load();
    return {
      ...readSaved(raw, this.clock.now(), this.clock.zone()),
      troubles: Array.isArray(raw["troubles"]) ? (raw["troubles"] as Trouble[]) : [],
    };
  }

  /** Calls back with every change of what is saved, until the page is closed. */
  watch(show: (seen: Seen) => void): void {
    this.line.onChange(() => void this.look().then(show));
  }

  /**
   * Sends a command and waits for it to be saved. A worker that dies with a command in its hands gives no
   * answer; the command is sent once more, which is harmless because commands name what they answer.
   */
  async send(command: Command): Promise<Reply> {
    try {
      return reply(await this.line.send(command));
    } catch {
      return reply(await this.line.send(command));
    }
  }
}

function reply(raw: unknown): Reply {
  if (typeof raw === "object" && raw !== null && ("ok" in raw || "error" in raw)) return raw as Reply;
  throw new Error("no answer");
}
