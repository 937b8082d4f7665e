import type { Bell } from "../runtime/ports.ts";
import { browser } from "./extension.ts";

const RUNG = "rung";

export const bell: Bell = {
  ring: async (chime) => {
    if (chime === null) return;
    const { [RUNG]: rung } = await browser.storage.session.get(RUNG);
    if (rung === chime.id) return;
    await browser.storage.session.set({ [RUNG]: chime.id });
  },
};
