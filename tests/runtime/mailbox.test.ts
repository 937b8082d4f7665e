import { expect, test } from "vitest";
import { Mailbox } from "../../src/runtime/mailbox.ts";

test("one at a time, in the order of arrival", async () => {
  const mailbox = new Mailbox();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} starts`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([mailbox.post(task("a")), mailbox.post(task("b"))]);
  expect(results).toEqual(["a", "b"]);
  expect(seen).toEqual(["a starts", "a ends", "b starts", "b ends"]);
});

test("a task that fails tells its sender and keeps nobody waiting", async () => {
  const mailbox = new Mailbox();
  const failing = mailbox.post(() => Promise.reject(new Error("full")));
  const next = mailbox.post(() => Promise.resolve("done"));
  await expect(failing).rejects.toThrow("full");
  await expect(next).resolves.toBe("done");
});
