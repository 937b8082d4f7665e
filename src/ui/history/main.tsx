import "../theme.css";
import "./history.css";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { readHistoryAddress } from "../../history/address.ts";
import { historyFeed } from "./feed.ts";
import { oldDaysOf } from "./old-days.ts";
import { HistoryPage } from "./history.tsx";

// Any day is one that the page may open with; which one is today is known once there is a state.
const addressed = readHistoryAddress(location.hash.slice(1), "9999-12-31");
const feed = await historyFeed(
  channel,
  clock,
  addressed.is === "day" && location.hash !== "" ? addressed.day : null,
);

const oldDays = oldDaysOf(channel.stored, clock);

await open(
  ({ model }) => <HistoryPage model={model} feed={feed} oldDays={oldDays} zone={clock.zone()} />,
  "history",
  { channel, clock, words },
);
