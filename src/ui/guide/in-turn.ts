import type { Request } from "../../domain/event.ts";
import type { Model } from "../kit/model.ts";

/** Sends one request after the other, and stops at the first that is refused. Whether all were carried out. */
export async function inTurn(send: Model["send"], requests: readonly Request[]): Promise<boolean> {
  for (const request of requests) {
    if ("error" in (await send(request))) return false;
  }
  return true;
}
