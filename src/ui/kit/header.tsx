import type { ComponentChildren } from "preact";
import { useWords } from "./words.tsx";
import "./header.css";

/** The same head on every page: the name, and what the page offers beside it. */
export function Header({ children }: { children?: ComponentChildren }) {
  const { say } = useWords();
  return (
    <header class="header">
      <h1>{say("name")}</h1>
      {children}
    </header>
  );
}
