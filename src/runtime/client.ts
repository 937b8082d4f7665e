import type { Instant } from "../calendar/time.ts";
import type { Request } from "../snapshot/request.ts";
import { POLICY, readSavedForView, SETTINGS, STATE, type Saved } from "../snapshot/saved.ts";
import type { Clock, Reply, Trouble } from "./ports.ts";
import type { Channel } from "./page-ports.ts";
import { loadStored } from "./reading.ts";

/** What a view can do: watch the saved state, and ask for something to be done. */
export class Client {
  constructor(
    private readonly channel: Channel,
    private readonly clock: Clock,
  ) {}

  /** The saved state as it is now, from one read that answers, and without waking the worker. */
  async read(): Promise<Saved> {
    const raw = await loadStored(this.channel.stored, [SETTINGS, POLICY], this.clock);
    const now = this.clock.now();
    return atItsTime(await readView(raw, now, this.clock.zone()), now);
  }

  troubles(): Promise<Trouble[]> {
    return this.channel.troubles();
  }

  /** Calls back with every change, until the page is closed. What cannot be read now comes with the next change. */
  watch(saved: (latest: Saved) => void, troubles: (latest: Trouble[]) => void): void {
    this.channel.onChange("saved", () => void this.read().then(saved, () => {}));
    this.channel.onChange("troubles", () => void this.troubles().then(troubles, () => {}));
  }

  /**
   * Sends a command and waits for it to be saved. A worker that dies with a command in its hands gives no
   * answer; the command is sent once more, which is harmless because commands name what they answer.
   */
  async send(request: Request): Promise<Reply> {
    try {
      return reply(await this.channel.send(request));
    } catch {
      return reply(await this.channel.send(request));
    }
  }
}

/** What only a sore back brings along is read once there is one. */
async function readView(raw: Record<string, unknown>, now: Instant, zone: string): Promise<Saved> {
  return (raw[STATE] as { easy?: unknown } | undefined)?.easy
    ? (await import("./read-eased.ts")).readEased(raw, now, zone)
    : readSavedForView(raw, now, zone);
}

/**
 * A view does not wait for the engine to follow a clock that went back. What moves a state back is loaded once that has
 * happened, which most never see.
 */
async function atItsTime(saved: Saved, now: Instant): Promise<Saved> {
  const { state } = saved;
  if (state === null || state.seenAt <= now) return saved;
  const { stateAt } = await import("../domain/changes/clock.ts");
  return { ...saved, state: stateAt(state, now) };
}

function reply(raw: unknown): Reply {
  if (typeof raw === "object" && raw !== null && ("ok" in raw || "error" in raw)) return raw as Reply;
  throw new Error("no answer");
}
