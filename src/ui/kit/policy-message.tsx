import type { Announcement } from "../../settings/kept-policy.ts";
import { useWords } from "./words.tsx";
import "./policy-message.css";

/** What an organisation wants to say, as plain text. Its link is shown as it is, and followed only by a click. */
export function PolicyMessage({ message: { text, link } }: { message: Announcement }) {
  const { say } = useWords();
  return (
    <div class="policy-message">
      {text !== "" && <p dir="auto">{text}</p>}
      {link !== null && (
        <p>
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={say("policy_link_label", link)}
          >
            <bdi dir="ltr">{link.replace(/^https:\/\//iu, "")}</bdi>
          </a>
        </p>
      )}
    </div>
  );
}
