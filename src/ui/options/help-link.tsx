import { useWords } from "../kit/words.tsx";

/** The way to the page that says when to get help. */
export function HelpLink() {
  const { say } = useWords();
  return (
    <p class="help-link">
      <a href="../help/index.html">{say("options_help_open")}</a>
    </p>
  );
}
