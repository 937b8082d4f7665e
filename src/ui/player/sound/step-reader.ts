import type { Sound } from "../../../runtime/page-ports.ts";

/** How many letters even a slow voice reads in a second: nothing else tells when a text has been read to its end. */
const PACE = 13;

/** Reads one text after the other: a step that takes longer to say than to show is not cut off by the next. */
export class StepReader {
  private waiting: string[] = [];
  private busy: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sound: Sound,
    private readonly language: string,
    private readonly volume: number,
  ) {}

  read(text: string): void {
    this.waiting.push(text);
    if (this.busy === undefined) this.next();
  }

  /** Falls silent at once and forgets what was still to be read. */
  stop(): void {
    clearTimeout(this.busy);
    this.busy = undefined;
    this.waiting = [];
    this.sound.hush();
  }

  private next(): void {
    const text = this.waiting.shift();
    if (text === undefined) {
      this.busy = undefined;
      return;
    }
    this.sound.speak(text, this.language, this.volume);
    this.busy = setTimeout(() => this.next(), (text.length / PACE) * 1000);
  }
}
