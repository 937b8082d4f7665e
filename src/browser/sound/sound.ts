import type { Sound } from "../../runtime/page-ports.ts";

/*
 * What pages are heard with. Its parts are loaded when first needed, so that a page that makes no sound, as the
 * popup at first, does not wait for them.
 */

const chimes = () => import("./chime/play.ts");
const voices = () => import("./voice.ts");

/** Without a device, without a voice, or in a page that has outlived its extension, there is silence. */
const ignoreFailure = (sounding: Promise<unknown>) => void sounding.catch(() => {});

export const sound: Sound = {
  chime: (tone, volume) => {
    if (volume > 0) ignoreFailure(chimes().then(({ play }) => play(tone, volume)));
  },
  // Some speech services know one volume only, their own: not even 0 keeps them quiet.
  speak: (text, language, volume) =>
    ignoreFailure(voices().then(({ speak, hush }) => (volume > 0 ? speak(text, language, volume) : hush()))),
  hush: () => ignoreFailure(voices().then(({ hush }) => hush())),
  hasVoice: (language) =>
    voices()
      .then(({ hasVoice }) => hasVoice(language))
      .catch(() => false),
};
