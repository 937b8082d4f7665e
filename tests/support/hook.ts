import { h, render, type ContainerNode } from "preact";

/** A hook in a page of its own, without a document: nothing is drawn. */
export interface HeldHook<Props, Result> {
  /** What it gave at the last rendering. */
  readonly result: Result;
  /** Renders again, with these properties. */
  show: (props: Props) => void;
  close: () => void;
}

/** In the place of the window, which Node does not have: it tells of the person who leaves the page and comes back. */
const visitor = new EventTarget();
globalThis.addEventListener = visitor.addEventListener.bind(visitor) as typeof addEventListener;
globalThis.removeEventListener = visitor.removeEventListener.bind(visitor) as typeof removeEventListener;

export function leavePage(): void {
  visitor.dispatchEvent(new Event("pagehide"));
}

export function comeBackToPage(): void {
  visitor.dispatchEvent(new Event("pageshow"));
}

/** Renders a hook, and again whenever it asks for that, as a page does. */
export function holdHook<Props, Result>(
  useIt: (props: Props) => Result,
  first: Props,
): HeldHook<Props, Result> {
  const page = { childNodes: [], firstChild: null, nodeType: 1 } as unknown as ContainerNode;
  let latest: { result: Result } | null = null;
  const Holder = (props: { own: Props }) => {
    latest = { result: useIt(props.own) };
    return null;
  };
  const show = (own: Props) => render(h(Holder, { own }), page);
  show(first);
  return {
    get result() {
      if (latest === null) throw new Error("not rendered");
      return latest.result;
    },
    show,
    close: () => render(null, page),
  };
}

/** Lets everything happen that is about to: answers arrive, and what they change is rendered. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
}
