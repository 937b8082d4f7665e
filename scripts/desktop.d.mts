/** What a person has and can do at a desktop of its own; see desktop.mjs. */
export interface Desktop {
  env: Record<string, string>;
  close(): void;
  touch(): void;
  moveWindow(title: string, to: { left: number; top: number; width: number; height: number }): void;
  notifications(): number;
  clickNotification(): void;
  pressNotification(label: string): void;
}
export function openDesktop(options?: {
  width?: number;
  height?: number;
  clock?: Record<string, string>;
}): Promise<Desktop>;
