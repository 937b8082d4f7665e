import { expect, test } from "vitest";
import type { StretchBreak } from "../../src/domain/model/break.ts";
import { newRoutine } from "../../src/domain/model/routine.ts";
import { Mailbox } from "../../src/runtime/mailbox.ts";
import type { Reply } from "../../src/runtime/ports.ts";
import type { Request } from "../../src/snapshot/request.ts";
import { useRoutine } from "../../src/ui/player/use-playback.ts";
import { holdHook, settle } from "../support/hook.ts";

test("what is asked for after a pause comes after it, also the end, though no worker answers for long", async () => {
  const answers: ((reply: Reply) => void)[] = [];
  const sent: Request[] = [];
  const outbox = new Mailbox();
  const insist = (request: Request) =>
    outbox.post(() => {
      sent.push(request);
      return new Promise<Reply>((answer) => void answers.push(answer));
    });
  const now = Date.now();
  const routine = newRoutine({ name: "single", items: [{ exercise: "tall-sit-reset", seconds: 60 }] }, now);
  const id = "break@1";
  const hook = holdHook(() => useRoutine({ id, routine } as StretchBreak, insist), {});

  void hook.result.change({ command: "play", on: false });
  void hook.result.change({ command: "play", on: true });
  void insist({ command: "endBreak", break: id, how: "done", at: now });
  await settle();
  while (answers.length > 0) {
    answers.shift()?.({ ok: true });
    await settle();
  }
  expect(sent).toMatchObject([
    { command: "play", on: false },
    { command: "play", on: true },
    { command: "endBreak" },
  ]);
});
