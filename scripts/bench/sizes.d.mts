/** What the build's manifest names; the rest is there too. */
interface EntryPoints {
  background: { service_worker: string };
  action: { default_popup: string };
}

/** Bytes, gzipped, of all JavaScript that the worker loads. */
export function workerScripts(build: string, manifest: EntryPoints): Promise<number>;
/** Bytes, gzipped, of the popup's page, which holds its style sheet, and of all JavaScript that it loads at once. */
export function popupLoad(build: string, manifest: EntryPoints): Promise<{ page: number; scripts: number }>;
/** Bytes of the package as a store receives it, and how many files it has. */
export function measurePackage(build: string): Promise<{ bytes: number; files: number }>;
