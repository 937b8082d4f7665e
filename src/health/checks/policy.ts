import { readKeptPolicy, type PolicyFault } from "../../settings/kept-policy.ts";
import { formatList } from "../../words/format-list.ts";
import type { Words } from "../../words/say.ts";
import type { Evidence, Finding } from "../finding.ts";

/** Whether all that an organisation has set can be used. Null: there is no policy, and nothing to be said of it. */
export function checkPolicy({ saved }: Evidence, words: Words): Finding | null {
  const policy = readKeptPolicy(saved?.policy);
  if (policy === null) return null;
  const { say } = words;
  if (policy.faults.length === 0)
    return { verdict: "good", found: "followed", text: say("health_policy_good") };
  const sentences = policy.faults.map((fault) => sentenceOf(fault, words));
  return { verdict: "amiss", found: "faults", text: [say("health_policy_faults"), ...sentences].join("\n") };
}

/** What is wrong at a place of the policy, and what would do. */
function sentenceOf({ path, why, allowed }: PolicyFault, { say, language }: Words): string {
  const [least = "", most = ""] = allowed;
  switch (why) {
    case "number":
    case "whole":
      return say(`policy_fault_${why}`, path, least, most);
    case "choice":
      return say("policy_fault_choice", path, formatList(allowed.map(String), language));
    case "many":
    case "text":
      return say(`policy_fault_${why}`, path, least);
    case "size":
      return say("policy_fault_size");
    case "unknown":
    case "personal":
    case "yesNo":
    case "group":
    case "list":
    case "date":
    case "range":
    case "water":
    case "link":
      return say(`policy_fault_${why}`, path);
  }
}
