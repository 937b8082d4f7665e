import { clock } from "../../browser/clock.ts";
import { keepOnScreen } from "../../browser/own-window.ts";
import { sound } from "../../browser/sound/sound.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { BreakView } from "./break-view.tsx";
import "../theme.css";
import "./break.css";

await open(BreakView, "break_title", { channel, clock, words, sound, opensItself: true });
keepOnScreen();
