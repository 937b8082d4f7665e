import { useEffect, useRef } from "preact/hooks";
import { breakTimeLeft, type Break } from "../../domain/model/break.ts";
import { endChime } from "../../domain/rules/break.ts";
import type { Settings } from "../../settings/fields.ts";
import { useSound } from "../kit/sound.tsx";

/**
 * A soft tone when a break has run its length, for who is not before the screen then. Where nobody looks, the worker
 * may have ended the break before that is noticed here.
 */
export function useEndChime(ongoing: Break, over: boolean, settings: Settings): void {
  const sound = useSound();
  const isHeard = useRef(false);
  const ring = useRef(() => {});
  ring.current = () => {
    if (isHeard.current || breakTimeLeft(ongoing, Date.now()) > 0) return;
    isHeard.current = true;
    if (settings[endChime(ongoing)]) sound.chime("end", settings.volume);
  };
  useEffect(() => {
    if (over) ring.current();
  }, [over]);
  useEffect(() => () => ring.current(), []);
}
