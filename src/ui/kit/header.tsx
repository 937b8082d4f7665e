import type { ComponentChildren } from "preact";
import { Symbol } from "./signs/symbol.tsx";
import { useWords } from "./words.tsx";
import "./header.css";

/** The head of the popup: the name, and what it offers beside it. */
export function Header({ children }: { children?: ComponentChildren }) {
  const { say } = useWords();
  return (
    <header class="header">
      <h1>{say("name")}</h1>
      {children}
    </header>
  );
}

const symbols = { history: "clock", options: "gear" } as const;

interface PageLinkProps {
  to: keyof typeof symbols;
  /** Opens beside the page and not in its place. */
  apart?: boolean;
}

/** The way to another page, as a sign in the head. */
export function PageLink({ to, apart = false }: PageLinkProps) {
  const { say } = useWords();
  return (
    <a
      class="icon-link"
      href={`../${to}/index.html`}
      target={apart ? "_blank" : undefined}
      aria-label={say(to)}
      title={say(to)}
    >
      <Symbol name={symbols[to]} />
    </a>
  );
}
