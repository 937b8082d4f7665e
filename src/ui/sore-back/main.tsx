import "../theme.css";
import "../help/help.css";
import "./sore-back.css";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { SoreBack } from "./sore-back.tsx";
import { roundsReader } from "./rounds-reader.ts";
import { startsReader } from "./starts-reader.ts";

const readRounds = roundsReader(channel.stored, clock);
const readStarts = startsReader(channel.stored, clock);

await open(
  ({ model }) => (
    <SoreBack
      model={model}
      readStarts={readStarts}
      readRounds={readRounds}
      languages={navigator.languages}
      zone={clock.zone()}
    />
  ),
  "sore_back",
  { channel, clock, words },
);
