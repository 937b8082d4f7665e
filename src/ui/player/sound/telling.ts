import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Playback } from "../../../playback/playback.ts";
import type { Settings } from "../../../settings/fields.ts";
import { tellingWords, type SpokenMoment } from "../../../words/playing.ts";
import { voiceLanguage } from "../../../words/locale.ts";
import { useHasVoice } from "../../kit/has-voice.ts";
import { useSound } from "../../kit/sound.tsx";
import { useWords } from "../../kit/words.tsx";
import { StepReader } from "./step-reader.ts";

/**
 * What a screen reader is to say: what has changed, each time one of these changes, and that it is paused. The
 * name of the first exercise is left to the heading, which has the focus then.
 */
export function useAnnouncement({ exercise, side, step }: SpokenMoment, playing: boolean): string {
  const { say } = useWords();
  const [announced, announce] = useState("");
  const known = useRef<SpokenMoment & { playing: boolean }>({ exercise, side: null, step, playing: true });
  useEffect(() => {
    const told = { exercise, side, step };
    const stopped = known.current.playing && !playing;
    announce(stopped ? say("player_paused") : tellingWords(say, told, known.current));
    known.current = { ...told, playing };
  }, [exercise, side, step, playing, say]);
  return announced;
}

/** Reads the steps aloud where the person wants that. Returns whether there is no voice to do it. */
export function useVoice(
  { exercise, side, step }: SpokenMoment,
  moving: boolean,
  settings: Settings,
): boolean {
  const { say, region } = useWords();
  const language = voiceLanguage(say("language"), region);
  const sound = useSound();
  const { breakVoice: wanted, volume } = settings;
  const hasVoice = useHasVoice(wanted);
  const reader = useMemo(() => new StepReader(sound, language, volume), [sound, language, volume]);
  const known = useRef<SpokenMoment | null>(null);
  useEffect(() => {
    if (!moving || !wanted) return undefined;
    return () => reader.stop();
  }, [reader, exercise, side, moving, wanted]);
  useEffect(() => {
    if (!moving || !wanted) return;
    const told = { exercise, side, step };
    reader.read(tellingWords(say, told, known.current));
    known.current = told;
  }, [reader, say, exercise, side, step, moving, wanted]);
  return wanted && !hasVoice;
}

/**
 * A soft tone when another exercise or side begins by itself or is turned to, and when it is over. Where nobody
 * looks, the worker may have ended the break before that is noticed here; `isOver` finds out.
 */
export function useChimes(
  { playing, over }: Playback,
  moving: boolean,
  settings: Settings,
  isOver: () => boolean,
): void {
  const sound = useSound();
  const latest = useRef({ moving, settings, over, isOver });
  latest.current = { moving, settings, over, isOver };
  const before = useRef(playing.segment);
  useEffect(() => {
    const turned = playing.segment !== before.current && latest.current.moving;
    before.current = playing.segment;
    const { breakChime, volume } = latest.current.settings;
    if (breakChime && (turned || over)) sound.chime(over ? "end" : "turn", volume);
  }, [playing.segment, over, sound]);
  useEffect(
    () => () => {
      const { settings: wanted, over: known, isOver: ends } = latest.current;
      if (wanted.breakChime && !known && ends()) sound.chime("end", wanted.volume);
    },
    [sound],
  );
}
