import { browser } from "./extension.ts";

/** A place in which something of Limber's runs. */
interface RuntimeContext {
  documentUrl?: string;
  tabId?: number;
}
interface ContextFilter {
  contextTypes: ("TAB" | "POPUP")[];
  tabIds?: number[];
}

/** Where pages of ours are alive. In both browsers, but not in the polyfill's types. */
export function findContexts(filter: ContextFilter): Promise<RuntimeContext[]> {
  const runtime = browser.runtime as unknown as { getContexts(of: ContextFilter): Promise<RuntimeContext[]> };
  return runtime.getContexts(filter);
}
