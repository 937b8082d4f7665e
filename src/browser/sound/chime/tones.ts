import type { ChimeTone } from "../../../runtime/page-ports.ts";

/** One stroke of a small bowl. */
interface BowlStroke {
  /** Seconds after the first. */
  at: number;
  /** Hz. */
  pitch: number;
  /** Share of what a stroke may be at most. */
  level: number;
  /** Seconds until only a thousandth of it is left. */
  length: number;
}

const C5 = 523.25;
const G5 = 783.99;

/** A prompt sounds the home note. A turn asks for more with the fifth above it, and the end falls home again. */
const strokes: Record<ChimeTone, readonly BowlStroke[]> = {
  prompt: [{ at: 0, pitch: C5, level: 1, length: 1.2 }],
  turn: [{ at: 0, pitch: G5, level: 0.6, length: 0.7 }],
  end: [
    { at: 0, pitch: G5, level: 0.5, length: 0.7 },
    { at: 0.24, pitch: C5, level: 0.85, length: 1.3 },
  ],
};

/**
 * What sounds in a stroke, as multiples of its pitch, and how much of its loudness and length each has. Two
 * notes a hair apart beat slowly, which makes it warm; the upper ones are the wood of the mallet and are gone at
 * once. The levels add up to 1.
 */
const PARTIALS = [
  { ratio: 1, level: 0.62, length: 1 },
  { ratio: 1.004, level: 0.18, length: 1 },
  { ratio: 2, level: 0.1, length: 0.6 },
  { ratio: 4, level: 0.08, length: 0.3 },
  { ratio: 9.2, level: 0.02, length: 0.08 },
];

/** The highest amplitude of a stroke at full volume. Two that overlap stay below 1, where clipping begins. */
const LOUDEST = 0.7;
/** Seconds in which a stroke rises, and in which its last thousandth fades: shorter ones would click. */
const ATTACK = 0.008;
const RELEASE = 0.03;
/** The thousandth after which hardly anyone hears anything. */
const FAINT = 0.001;

/**
 * Lays a tone out in time, to begin now, at a volume from 0 to 100. The square makes equal steps of the slider
 * sound like equal steps. Gives back the source that ends last.
 */
export function strike(context: BaseAudioContext, tone: ChimeTone, volume: number): AudioScheduledSourceNode {
  const loudness = new GainNode(context, { gain: LOUDEST * (volume / 100) ** 2 });
  loudness.connect(context.destination);
  const sources = strokes[tone].flatMap((stroke) =>
    PARTIALS.map((partial) => {
      const start = context.currentTime + stroke.at;
      const faint = start + stroke.length * partial.length;
      const level = stroke.level * partial.level;
      const envelope = new GainNode(context, { gain: 0 });
      envelope.gain.setValueAtTime(0, start);
      envelope.gain.linearRampToValueAtTime(level, start + ATTACK);
      envelope.gain.exponentialRampToValueAtTime(level * FAINT, faint);
      envelope.gain.linearRampToValueAtTime(0, faint + RELEASE);
      const source = new OscillatorNode(context, { frequency: stroke.pitch * partial.ratio });
      source.connect(envelope).connect(loudness);
      source.start(start);
      source.stop(faint + RELEASE);
      return { source, end: faint };
    }),
  );
  return sources.reduce((last, one) => (one.end >= last.end ? one : last)).source;
}
