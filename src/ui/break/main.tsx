import { clock } from "../../browser/clock.ts";
import { closeUnlessLast, keepOnScreen, whereUnfocusedGo } from "../../browser/own-window.ts";
import { sound } from "../../browser/sound/sound.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open, type PageProps } from "../kit/page.tsx";
import { BreakView } from "./break-view.tsx";
import "../theme.css";
import "./break.css";

const opensBehind = (await whereUnfocusedGo()) === "behind";
const Page = ({ model }: PageProps) => (
  <BreakView model={model} opensBehind={opensBehind} close={closeUnlessLast} />
);

await open(Page, "break_title", { channel, clock, words, sound, opensItself: true });
keepOnScreen();
