import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Sound } from "../../runtime/page-ports.ts";

/** Where nothing can be heard, as in a test. */
const silence: Sound = {
  chime: () => {},
  speak: () => {},
  hush: () => {},
  hasVoice: async () => false,
};

const SoundContext = createContext<Sound>(silence);

export const SoundProvider = SoundContext.Provider;

export function useSound(): Sound {
  return useContext(SoundContext);
}
