// The player in motion: how many frames a second it shows, and how much script each of them costs.

import { setTimeout as pause } from "node:timers/promises";

/** From the side and from the front, with many shapes and with few. */
const EXERCISES = ["bird-dog", "seated-hamstring-hinge", "seated-side-reach", "easy-walk", "knee-rolls"];

/** The set-up is over by then, and the movement on. */
const UNDER_WAY_MS = 6_000;
const MEASURED_MS = 3_000;

/** Frames a second, and milliseconds of script in each frame, one of both for every exercise. */
export async function playerFrames(chromium, { probe }) {
  const results = { frames: [], script: [] };
  for (const exercise of EXERCISES) {
    const asking = await chromium.newTab();
    await asking.goto(probe);
    const send = (command) => asking.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(command)})`);
    await send({ command: "stretch", name: "single", items: [{ exercise, seconds: 120 }], place: "popup" });
    const tab = await chromium.newTab();
    await tab.goto(new URL("src/ui/break/index.html", probe).href);
    await pause(UNDER_WAY_MS);
    const { frames, script } = await measure(chromium, tab);
    results.frames.push(frames);
    results.script.push(script);
    const id = await asking.evaluate(`chrome.storage.local.get("state").then(({ state }) => state.break.id)`);
    await send({ command: "endBreak", break: id, how: "skip" });
    await tab.close();
    await asking.close();
  }
  return results;
}

async function measure(chromium, tab) {
  const scripted = async () => {
    const { metrics } = await chromium.send("Performance.getMetrics", {}, tab.session);
    return metrics.find(({ name }) => name === "ScriptDuration").value * 1e3;
  };
  await chromium.send("Performance.enable", {}, tab.session);
  const before = await scripted();
  const count = await tab.evaluate(framesWithin(MEASURED_MS));
  return { frames: count / (MEASURED_MS / 1e3), script: ((await scripted()) - before) / count };
}

const framesWithin = (length) => `new Promise((resolve) => {
  let frames = 0;
  const end = performance.now() + ${length};
  requestAnimationFrame(function frame(now) {
    if (now >= end) return resolve(frames);
    frames += 1;
    requestAnimationFrame(frame);
  });
})`;
