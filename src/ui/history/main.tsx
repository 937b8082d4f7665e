import "../theme.css";
import "./history.css";
import { clock } from "../../browser/clock.ts";
import { line } from "../../browser/store.ts";
import { language, say } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { daysFeed } from "./days.ts";
import { oldDaysOf } from "./old-days.ts";
import { History } from "./history.tsx";

const days = await daysFeed(line, clock);

const oldDays = oldDaysOf(line.stored, clock);

await open(
  ({ model }) => <History model={model} days={days} oldDays={oldDays} zone={clock.zone()} />,
  "history_title",
  { line, clock, words: { say, language: language() } },
);
