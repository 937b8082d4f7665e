import "../theme.css";
import "../help/help.css";
import "./sore-back.css";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { SoreBack } from "./sore-back.tsx";
import { startsReader } from "./use-starts.ts";

const readStarts = startsReader(channel.stored, clock);

await open(
  ({ model }) => (
    <SoreBack model={model} readStarts={readStarts} languages={navigator.languages} zone={clock.zone()} />
  ),
  "sore_back",
  { channel, clock, words },
);
