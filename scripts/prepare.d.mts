export const root: string;
export const built: string;
export class NeedsPerson extends Error {}
export function ensureDependencies(): void;
export function findChromium(): string | undefined;
export function ensureChromium(): string;
export function ensureFirefox(): string;
export function ensureDesktop(): void;
export function launchOptions(extension?: string): {
  executablePath: string;
  chromiumSandbox: boolean;
  args: string[];
};
