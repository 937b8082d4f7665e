import "../theme.css";
import "./popup.css";
import { attend } from "../../browser/attendance.ts";
import { clock } from "../../browser/clock.ts";
import { popupLine as line } from "../../browser/first-reading.ts";
import { sound } from "../../browser/sound/sound.ts";
import { language, say } from "../../browser/words.ts";
import { open, type PageProps } from "../kit/page.tsx";
import { Popup } from "./popup.tsx";

const Page = ({ model }: PageProps) => <Popup model={model} attend={attend} />;

void open(Page, "name", { line, clock, words: { say, language: language() }, sound });
