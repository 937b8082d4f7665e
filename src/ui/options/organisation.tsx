import type { KeptPolicy } from "../../settings/kept-policy.ts";
import { PolicyMessage } from "../kit/policy-message.tsx";
import { Sign } from "../kit/signs/sign.tsx";
import { useWords } from "../kit/words.tsx";

/** What somebody should know whose organisation has set some of this: what it may do, and what it learns, nothing. */
export function Organisation({ policy }: { policy: KeptPolicy }) {
  const { say } = useWords();
  const { locked, add, remove } = policy;
  const isLocking = [locked, add, remove].some((part) => Object.keys(part).length > 0);
  return (
    <section class="card organisation" aria-labelledby="organisation">
      <h2 id="organisation">{say("policy_title")}</h2>
      <p class="soft">
        {isLocking ? say("policy_locked_text") : say("policy_text")} {isLocking && <Sign name="locked" />}
      </p>
      {policy.message !== null && <PolicyMessage message={policy.message} />}
      <p class="soft">{say("policy_privacy")}</p>
    </section>
  );
}
