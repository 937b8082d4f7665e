import "../theme.css";
import "./history.css";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { daysFeed } from "./use-days.ts";
import { oldDaysOf } from "./old-days.ts";
import { HistoryPage } from "./history.tsx";

const days = await daysFeed(channel, clock);

const oldDays = oldDaysOf(channel.stored, clock);

await open(
  ({ model }) => <HistoryPage model={model} days={days} oldDays={oldDays} zone={clock.zone()} />,
  "history",
  { channel, clock, words },
);
