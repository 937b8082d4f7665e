import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../../settings/fields.ts";
import { inTime } from "../../runtime/in-time.ts";
import type { Sound, TestNotice } from "../../runtime/page-ports.ts";
import type { Say } from "../../words/say.ts";
import type { Evidence, Trial, TrialName } from "../../health/finding.ts";

export interface Trials {
  all: Evidence["trials"];
  /** Shows the test, or plays the chime; then the person is asked. */
  begin: (name: TrialName, settings: Pick<Settings, "noticeStays" | "volume">) => Promise<void>;
  /** What the person says to that. */
  tell: (name: TrialName, noticed: boolean) => void;
}

/** What only the person can tell, asked one thing at a time. */
export function useTrials(test: TestNotice, sound: Sound | null, say: Say): Trials {
  const [all, setAll] = useState<Evidence["trials"]>({ notice: { is: "untried" }, chime: { is: "untried" } });
  const note = (name: TrialName, trial: Trial) => setAll((before) => ({ ...before, [name]: trial }));

  useEffect(() => {
    const hide = () => hideTest(test);
    test.onClick(() => {
      note("notice", { is: "yes" });
      hide();
    });
    // Nothing else removes the test notification.
    addEventListener("pagehide", hide);
    return () => removeEventListener("pagehide", hide);
  }, [test]);

  return {
    all,
    begin: async (name, { noticeStays, volume }) => {
      try {
        if (name === "chime") sound?.chime("prompt", volume);
        else await inTime(test.show(say("health_test_title"), say("health_test_text"), noticeStays));
        note(name, { is: "asked" });
      } catch {
        note(name, { is: "refused" });
      }
    },
    tell: (name, noticed) => {
      note(name, { is: noticed ? "yes" : "no" });
      if (name === "notice") hideTest(test);
    },
  };
}

/** If removing it fails, it is gone already. */
function hideTest(test: TestNotice): void {
  test.hide().catch(() => {});
}
